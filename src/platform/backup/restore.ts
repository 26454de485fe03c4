import pg from 'pg'
import { migrate } from '../database/migrate.ts'
import { type ArchiveReader, openArchive } from './archive.ts'
import { tablesOf } from './catalogue.ts'
import { MANIFEST, type Manifest, readManifest } from './manifest.ts'
import { refillFiles, refillTables } from './refill.ts'
import * as refusals from './refusals.ts'

export interface RestoreWish {
  ownerUrl: string
  appPassword: string
  filesFolder: string
  /** of the key and secret in use, by `printOf` */
  keyPrint: string
  file: string
}

/**
 * Restores a backup into a database nobody has worked in, made ready to the backup's own migrations first and brought forward to this
 * program's afterwards. Files come before rows, rows in one transaction, so a failure leaves the database as it was.
 * Throws `BootProblem` with the reason and the way out.
 */
export async function restore(wish: RestoreWish): Promise<Manifest> {
  const archive = await openArchive(wish.file).catch(() => {
    throw refusals.notThere(wish.file)
  })
  const manifest = await manifestIn(archive, wish.file)
  if (manifest.keyPrint !== wish.keyPrint) throw refusals.otherKey()
  await mustBeUnused(wish.ownerUrl, manifest)
  const { ownerUrl, appPassword } = wish
  await migrate({ ownerUrl, appPassword, through: manifest.migrations.at(-1)?.number })
  await mustBeMigratedAs(ownerUrl, manifest)
  await refillFiles(wish.filesFolder, archive, manifest)
  await refillTables(ownerUrl, archive, manifest)
  await migrate({ ownerUrl, appPassword })
  return manifest
}

async function manifestIn(archive: ArchiveReader, file: string): Promise<Manifest> {
  if (!archive.names.includes(MANIFEST)) throw refusals.notWhole(file)
  const text = Buffer.concat(await archive.read(MANIFEST).toArray()).toString('utf8')
  const manifest = readManifest(text)
  if (!manifest) throw refusals.otherFormat(file)
  return manifest
}

async function mustBeUnused(ownerUrl: string, manifest: Manifest): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const { rows: sessions } = await client.query(
      `select from pg_stat_activity where usename = 'steward_app' and datname = current_database()`,
    )
    if (sessions.length > 0) throw refusals.inUse()
    const there = await migrationsIn(client)
    if (there.length === 0) return
    const last = manifest.migrations.at(-1)?.number ?? ''
    if (there.some(({ number }) => number > last)) throw refusals.tooFar()
    const { rows: used } = await client.query(
      `select where ${(await tablesOf(client)).map(hasRows).join(' or ')}`,
    )
    if (used.length > 0) throw refusals.notEmpty()
  })
}

// The legal moves are the program's own, written at every start.
const hasRows = ({ name }: { name: string }): string =>
  name === 'platform.legal_move' ? 'false' : `exists (select from ${name})`

async function mustBeMigratedAs(ownerUrl: string, manifest: Manifest): Promise<void> {
  const there = await asOwner(ownerUrl, migrationsIn)
  const checksums = new Map(there.map(({ number, checksum }) => [number, checksum]))
  const unknown = manifest.migrations.find(({ number, checksum }) => checksums.get(number) !== checksum)
  if (unknown) throw refusals.otherProgram(unknown.number)
}

async function migrationsIn(client: pg.Client): Promise<Manifest['migrations']> {
  const { rows: exists } = await client.query(
    `select from pg_tables where schemaname = 'public' and tablename = 'migration'`,
  )
  if (exists.length === 0) return []
  return (await client.query('select number, checksum from public.migration order by number')).rows
}

async function asOwner<Answer>(url: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
