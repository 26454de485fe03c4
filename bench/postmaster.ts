import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from './ground.ts'

/** Kills the bench's own database the hard way: the server process, with which its children end. */
export function killDatabase(ground: Ground): void {
  const file = join(ground.folder, 'postgres', 'cluster', 'postmaster.pid')
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL')
}
