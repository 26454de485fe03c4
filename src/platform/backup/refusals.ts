import { BootProblem } from '../boot-problem.ts'

// Why a backup or a restore is refused, and what to do then, for whoever typed the command.

export const alreadyThere = (file: string) =>
  new BootProblem(
    `${file} 已经存在，备份不会覆盖它。请换一个文件名。`,
    `${file} exists already, and a backup overwrites nothing. Choose another name.`,
  )

export const notThere = (file: string) =>
  new BootProblem(`打不开备份文件 ${file}。`, `The backup ${file} cannot be opened.`)

export const notWhole = (file: string) =>
  new BootProblem(
    `${file} 不是完整的备份：缺少清单，可能在写完之前中断，或不是本程序的备份。`,
    `${file} is no complete backup: its manifest is missing. It may have been cut short, or be something else.`,
  )

export const otherFormat = (file: string) =>
  new BootProblem(
    `${file} 的格式不被本版本识别，请用较新的程序恢复。`,
    `The format of ${file} is unknown to this version; restore it with a newer program.`,
  )

export const otherKey = () =>
  new BootProblem(
    '备份中的个人信息是用另一把密钥加密的。请把原数据目录中的 key 与 secret 两个文件复制到现在的数据目录，或设置相同的 STEWARD_KEY 与 STEWARD_SECRET。',
    'The personal data in this backup is sealed with another key. Copy the files key and secret of the old data folder into this one, or set the same STEWARD_KEY and STEWARD_SECRET.',
  )

export const inUse = () =>
  new BootProblem(
    '有服务正在使用这个数据库。请先停止它，再恢复。',
    'A server is working in this database. Stop it before restoring.',
  )

export const notEmpty = () =>
  new BootProblem(
    '这个数据库里已有记录，恢复不会覆盖它们。请换一个空的数据目录 (STEWARD_DATA) 或空的数据库 (DATABASE_URL)。',
    'This database has records in it, and a restore overwrites none. Choose an empty data folder (STEWARD_DATA) or an empty database (DATABASE_URL).',
  )

export const tooFar = () =>
  new BootProblem(
    '这个数据库的结构比备份更新。请恢复到一个全新的数据目录或数据库，程序随后会自行升级。',
    'This database is laid out for a later version than the backup. Restore into a new data folder or database; it is brought forward afterwards.',
  )

export const otherProgram = (migration: string) =>
  new BootProblem(
    `备份来自另一个版本的程序（迁移 ${migration} 不同或未知）。请用同版本或更新的程序恢复。`,
    `The backup was made by another version of the program (migration ${migration} differs or is unknown). Restore it with that version or a later one.`,
  )

export const damaged = (part: string) =>
  new BootProblem(
    `备份文件已损坏：${part} 与备份时记下的校验和不符。数据库没有改动。`,
    `The backup is damaged: ${part} does not have the checksum noted when it was made. The database is unchanged.`,
  )
