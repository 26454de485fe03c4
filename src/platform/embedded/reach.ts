import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { type Binaries, program } from './binaries.ts'

// Root's own folders (/root, a mktemp folder) are closed to the system user PostgreSQL runs as. Opening them to everyone is not
// ours to do, so what that user needs is kept here instead, and the folder asked for becomes a link to it.
const OPEN_PLACE = '/var/lib/steward'

const MAY_READ = 4
const MAY_PASS = 1

/**
 * A real folder for `asked` that `account` can reach: itself, or a link into an open place when a parent is closed.
 * @returns the folder's real path; it exists afterwards
 */
export function reachableFolder(asked: string, account: Account | undefined): string {
  mkdirSync(asked, { recursive: true })
  const real = realpathSync(asked)
  if (!account || reaches(account, real) || readdirSync(real).length > 0) return real
  const elsewhere = mkdtempSync(join(openPlace(), 'data-'))
  chmodSync(elsewhere, 0o711)
  rmdirSync(asked)
  symlinkSync(elsewhere, asked)
  return elsewhere
}

/** The same programs in a place `account` can read and run them. */
export function reachableBinaries(binaries: Binaries, account: Account | undefined): Binaries {
  if (!account || readsAll(account, binaries)) return binaries
  const kept = join(openPlace(), `postgresql-${versionOf(binaries)}`)
  if (!existsSync(kept)) copyOpenly(binaries.root, kept)
  return { root: kept }
}

/** A folder of the account's own, closed to others. */
export function ownFolder(path: string, account: Account | undefined): string {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (account) chownSync(path, account.uid, account.gid)
  return path
}

function openPlace(): string {
  mkdirSync(OPEN_PLACE, { recursive: true })
  chmodSync(OPEN_PLACE, 0o755)
  return OPEN_PLACE
}

function versionOf(binaries: Binaries): string {
  return JSON.parse(readFileSync(join(dirname(binaries.root), 'package.json'), 'utf8')).version
}

function readsAll(account: Account, { root }: Binaries): boolean {
  const needed = [
    program({ root }, 'postgres'),
    join(root, 'lib'),
    join(root, 'share', 'postgresql', 'postgres.bki'),
  ]
  return needed.every((path) => may(account, path, MAY_READ) && reaches(account, dirname(path)))
}

function reaches(account: Account, folder: string): boolean {
  return may(account, folder, MAY_PASS) && (dirname(folder) === folder || reaches(account, dirname(folder)))
}

function may(account: Account, path: string, bit: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return false
  if (found.uid === account.uid) return (found.mode & (bit << 6)) !== 0
  if (found.gid === account.gid) return (found.mode & (bit << 3)) !== 0
  return (found.mode & bit) !== 0
}

function copyOpenly(from: string, to: string): void {
  const half = mkdtempSync(`${to}.`)
  cpSync(from, half, { recursive: true, verbatimSymlinks: true })
  openUp(half)
  try {
    renameSync(half, to)
  } catch {
    // Another start copied it meanwhile: theirs is as good.
    rmSync(half, { recursive: true, force: true })
  }
}

function openUp(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openUp(path)
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644)
  }
}
