import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const folder = join(import.meta.dirname, '../../../db')

export type MigrateOptions = {
  /** the owner's address: may create schemas and, where it can, the role steward_app */
  ownerUrl: string
  /** set as the password of steward_app when the app signs in as that role itself */
  appPassword?: string
  /** the number of the last file to apply; none: all of them */
  through?: string
}

/**
 * Brings the database forward, one file and one transaction at a time, under a lock so that two starting
 * processes take turns. An already applied file that has been changed stops the start by name.
 * @returns the numbers of the files applied now
 */
export async function migrate({ ownerUrl, appPassword, through }: MigrateOptions): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query("select pg_advisory_lock(hashtext('steward.migrate'))")
    await ensureAppRole(owner, appPassword)
    await owner.query(`create table if not exists public.migration (
      number text primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`)
    await owner.query('grant select on public.migration to steward_app')
    return await applyMissing(owner, through)
  } finally {
    await owner.end()
  }
}

async function ensureAppRole(owner: pg.Client, password: string | undefined): Promise<void> {
  const known = await owner.query("select from pg_roles where rolname = 'steward_app'")
  if (known.rowCount === 0) await owner.query('create role steward_app nologin nosuperuser nobypassrls')
  if (password !== undefined)
    await owner.query(`alter role steward_app login password ${owner.escapeLiteral(password)}`)
}

async function applyMissing(owner: pg.Client, through = '9999'): Promise<string[]> {
  const applied = new Map<string, string>(
    (await owner.query('select number, checksum from public.migration')).rows.map((row) => [
      row.number,
      row.checksum,
    ]),
  )
  const fresh: string[] = []
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.sql')).sort()) {
    const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
    const number = name.slice(0, 4)
    if (number > through) break
    const checksum = createHash('sha256').update(text).digest('hex')
    const before = applied.get(number)
    if (before === checksum) continue
    if (before) throw new Error(`db/${name} was changed after it was applied; write a new file instead`)
    await apply(owner, { number, name, checksum, text })
    fresh.push(number)
  }
  return fresh
}

async function apply(
  owner: pg.Client,
  file: { number: string; name: string; checksum: string; text: string },
) {
  await owner.query('begin')
  try {
    await owner.query(file.text)
    await owner.query('insert into public.migration (number, name, checksum) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.checksum,
    ])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new Error(`db/${file.name}: ${(error as Error).message}`, { cause: error })
  }
}
