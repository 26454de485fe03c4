import type { Config } from '../../platform/config.ts'
import { backup, restoreFrom } from './backups.ts'
import { bringForward, verify } from './upkeep.ts'

/** One thing an operator may ask for; answers the exit code. */
export type Operation = (config: Config) => Promise<number>

type Verb = { words: string[]; zh: string; en: string; operation: (...words: string[]) => Operation }

const verbs: Record<string, Verb> = {
  backup: {
    words: ['FILE'],
    zh: '把数据库与文件备份到一个文件，服务可以继续运行',
    en: 'back up database and files into one file; the server may go on running',
    operation: (file) => (config) => backup(config, file!),
  },
  restore: {
    words: ['FILE'],
    zh: '把备份恢复到一个空的数据目录或数据库',
    en: 'restore a backup into an empty data folder or database',
    operation: (file) => (config) => restoreFrom(config, file!),
  },
  migrate: {
    words: [],
    zh: '把数据库升级到本版本（启动时也会自动进行）',
    en: 'bring the database forward to this version (also done at every start)',
    operation: () => bringForward,
  },
  verify: {
    words: [],
    zh: '核对全部记录的封存链，指出第一条被改动的记录',
    en: 'walk every chain of sealed records and name the first one altered',
    operation: () => verify,
  },
}

/** The operation these words ask for, or undefined when they ask for none. */
export function operationOf(verb: string, words: string[]): Operation | undefined {
  const known = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  return known && known.words.length === words.length ? known.operation(...words) : undefined
}

/** What can be asked for, in both languages. */
export const helpText = [
  'npm run steward -- …',
  ...Object.entries(verbs).map(
    ([name, { words, zh, en }]) => `  ${[name, ...words].join(' ')}\n      ${zh}\n      ${en}`,
  ),
].join('\n')
