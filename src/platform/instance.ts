import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BootProblem } from './boot-problem.ts'
import { bornAt, lives } from './processes.ts'

/** Who holds a data folder. */
interface Holder {
  pid: number
  /** tells apart two processes that had the same number; '' where the system does not say */
  born: string
  url: string
}

/**
 * Takes a data folder for this process: one running server for each. What a killed server left is taken over.
 * @param url where the server will be found, told to whoever comes second
 * @returns gives the folder back; also done when the process exits
 * Throws {@link BootProblem} with the address of the server already running.
 */
export function takeDataFolder(folder: string, url: string): () => void {
  const lock = join(folder, 'steward.lock')
  const mine = JSON.stringify({ pid: process.pid, born: bornAt(process.pid), url } satisfies Holder)
  while (!placed(lock, mine)) {
    const there = read(lock)
    const holder = holderIn(there)
    if (holder) throw alreadyRunning(folder, holder)
    if (there !== undefined) clear(lock, there)
  }
  const release = () => {
    process.off('exit', release)
    if (read(lock) === mine) rmSync(lock, { force: true })
  }
  process.once('exit', release)
  return release
}

/** The address of the server running on this data folder, if one is. */
export function runningOn(folder: string): string | undefined {
  return holderIn(read(join(folder, 'steward.lock')))?.url
}

// A link appears complete or not at all; a file system without links gets a copy that refuses to overwrite.
function placed(lock: string, text: string): boolean {
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, lock)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EEXIST' && copied(draft, lock)
  } finally {
    rmSync(draft, { force: true })
  }
}

function copied(draft: string, lock: string): boolean {
  try {
    copyFileSync(draft, lock, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function read(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return undefined
  }
}

function holderIn(text: string | undefined): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(text ?? 'null')
    // In a container every start has the same number, so a lock of our own number is an earlier life's.
    if (!holder || holder.pid === process.pid || !lives(holder.pid)) return undefined
    return holder.born === bornAt(holder.pid) ? holder : undefined
  } catch {
    return undefined
  }
}

// Two starts may both find the same left-over: what is moved away must be what was judged.
function clear(lock: string, judged: string): void {
  const aside = `${lock}.${process.pid}.old`
  try {
    renameSync(lock, aside)
  } catch {
    return
  }
  if (read(aside) !== judged) linkSync(aside, lock)
  rmSync(aside, { force: true })
}

function alreadyRunning(folder: string, { pid, url }: Holder): BootProblem {
  return new BootProblem(
    `数据目录 ${folder} 上已有一个管家在运行：${url}（进程 ${pid}）。请直接打开它，或先停止它，或用 STEWARD_DATA 和 PORT 另开一个。`,
    `A Steward is already running on the data folder ${folder}: ${url} (process ${pid}). Open it, or stop it first, or start another with STEWARD_DATA and PORT.`,
  )
}
