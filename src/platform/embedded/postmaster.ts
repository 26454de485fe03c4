import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lives } from '../processes.ts'

const NOBODYS_PID = 2 ** 31 - 1

/** What a running server says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number
  port: number
  /** folder of its Unix socket; '' where there is none */
  socketFolder: string
  state: 'starting' | 'ready' | 'stopping'
}

/**
 * The server running on this cluster, if any. A file left by a killed server is not believed:
 * its process must live and, where the system tells, stand in the cluster (process numbers are used again).
 */
export function postmasterOf(cluster: string): Postmaster | undefined {
  const lines = linesOf(join(cluster, 'postmaster.pid'))
  const pid = Number(lines?.[0])
  if (!lines || !Number.isInteger(pid) || pid <= 0 || !lives(pid) || !standsIn(pid, cluster)) return undefined
  const said = lines[7]?.trim()
  const state = said === 'ready' || said === 'stopping' ? said : 'starting'
  return { pid, port: Number(lines[3]), socketFolder: lines[4]?.trim() ?? '', state }
}

/**
 * Makes a left-over `postmaster.pid` harmless when its number now belongs to another process (or a zombie), which PostgreSQL would
 * take for a running server. The rest of the file stays: PostgreSQL checks by it that no orphaned backend still holds the shared memory.
 */
export function disownStalePid(cluster: string): void {
  const lines = linesOf(join(cluster, 'postmaster.pid'))
  if (lines && lives(Number(lines[0])) && !postmasterOf(cluster)) disown(cluster)
}

/** The same for a file known to be left over. */
export function disown(cluster: string): void {
  const file = join(cluster, 'postmaster.pid')
  const rest = linesOf(file)?.slice(1)
  if (rest) writeFileSync(file, [NOBODYS_PID, ...rest].join('\n'))
}

function linesOf(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return undefined
  }
}

// A server's working folder is its cluster. Only Linux shows it, and in a container not even to root, who then reads the command
// line; elsewhere the connection made after adopting it decides.
function standsIn(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return true
  const real = realpathSync(cluster)
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === real
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES' && commandLine(pid).includes(real)
  }
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}
