import { execFile } from 'node:child_process'
import { chownSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { BootProblem } from '../boot-problem.ts'
import { writePrivately } from '../private-file.ts'
import type { Account } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { ownFolder } from './reach.ts'

export const OWNER = 'steward_owner'

/** How one of PostgreSQL's programs is run: as its account, from a folder everybody may stand in, in one known language. */
export function runningAs(account: Account | undefined) {
  // Windows programs need the variables they inherit; elsewhere the user's PG* and LC_* must not leak in.
  const env = process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', TZ: 'UTC' } }
  return { cwd: process.platform === 'win32' ? undefined : '/', ...env, ...account }
}

/**
 * Makes a new cluster. It appears under its name only when complete, so a kill in the middle leaves nothing half-made.
 * Text is UTF-8 and sorts by code point on every system (PostgreSQL's own C.UTF-8); ICU collations are asked for by name.
 */
export async function makeCluster(
  cluster: string,
  password: string,
  account: Account | undefined,
  binaries: Binaries,
): Promise<void> {
  const half = `${cluster}.new`
  const passwordFile = `${half}-password`
  rmSync(half, { recursive: true, force: true })
  ownFolder(half, account)
  writePrivately(passwordFile, password)
  if (account) chownSync(passwordFile, account.uid, account.gid)
  try {
    await initdb(half, passwordFile, account, binaries)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(half, cluster)
}

/** A cluster that `initdb` finished. */
export function isCluster(cluster: string): boolean {
  return existsSync(join(cluster, 'PG_VERSION'))
}

async function initdb(
  folder: string,
  passwordFile: string,
  account: Account | undefined,
  binaries: Binaries,
): Promise<void> {
  const wanted = [
    '-D',
    folder,
    '-U',
    OWNER,
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
  ]
  const locale = [
    '--locale',
    'C',
    '--locale-provider',
    'builtin',
    '--builtin-locale',
    'C.UTF-8',
    '--no-instructions',
  ]
  try {
    await promisify(execFile)(program(binaries, 'initdb'), [...wanted, ...locale], runningAs(account))
  } catch (cause) {
    const said = (cause as { stderr?: string }).stderr?.trim() || String(cause)
    throw new BootProblem(
      `数据库目录 ${folder} 无法建立：${said}`,
      `The database folder ${folder} could not be made: ${said}`,
      cause,
    )
  }
}
