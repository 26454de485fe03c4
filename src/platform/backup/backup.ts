import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import pg from 'pg'
import { now } from '../clock.ts'
import { type ArchiveWriter, createArchive } from './archive.ts'
import { sequencesOf, tablesOf } from './catalogue.ts'
import { MANIFEST, type Manifest } from './manifest.ts'
import { alreadyThere } from './refusals.ts'
import { copyOut, ONE_WORDING } from './rows.ts'

export interface BackupWish {
  ownerUrl: string
  /** the folder of photos, signatures and documents; need not exist */
  filesFolder: string
  /** of the key and secret in use, by `printOf` */
  keyPrint: string
  /** where to write; nothing may be there yet */
  file: string
}

/**
 * Writes one file with every table, as one moment saw them, and every stored file. The house may go on working meanwhile.
 * The key is not in it: a backup that is lost gives no personal data away. Throws `BootProblem` when `file` exists.
 */
export async function backUp({ ownerUrl, filesFolder, keyPrint, file }: BackupWish): Promise<Manifest> {
  if (existsSync(file)) throw alreadyThere(file)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const archive = await createArchive(file)
  try {
    const database = await databaseInto(archive, client)
    // After the rows: a file is stored before the row that names it.
    const files = await filesInto(archive, filesFolder)
    const manifest: Manifest = { format: 1, madeAt: now().toISOString(), keyPrint, ...database, files }
    await archive.add(MANIFEST, [Buffer.from(JSON.stringify(manifest, null, 1))])
    await archive.close()
    return manifest
  } catch (error) {
    await archive.abandon()
    throw error
  } finally {
    await client.end()
  }
}

async function databaseInto(archive: ArchiveWriter, client: pg.Client) {
  await client.query('begin isolation level repeatable read read only')
  await client.query(ONE_WORDING)
  const { rows: migrations } = await client.query<{ number: string; checksum: string }>(
    'select number, checksum from public.migration order by number',
  )
  const sequences = await sequencesOf(client)
  const tables: Manifest['tables'] = []
  for (const table of await tablesOf(client)) {
    const copied = await copyOut(client, table, (rows) =>
      pipeline(rows, createZstdCompress(), async (packed) => {
        await archive.add(entryOf(table.name), packed)
      }),
    )
    tables.push({ name: table.name, columns: table.columns, ...copied })
  }
  await client.query('commit')
  return { migrations, sequences, tables }
}

async function filesInto(archive: ArchiveWriter, folder: string): Promise<Manifest['files']> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: Manifest['files'] = []
  // A `.part` is still being written; no row names it yet.
  for (const entry of entries.filter((each) => each.isFile() && !each.name.endsWith('.part'))) {
    const full = join(entry.parentPath, entry.name)
    const path = relative(folder, full).replaceAll('\\', '/')
    const hash = createHash('sha256')
    const bytes = await archive.add(`files/${path}`, digesting(createReadStream(full), hash))
    files.push({ path, bytes, digest: hash.digest('hex') })
  }
  return files
}

async function* digesting(source: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
}

/** The archive's entry for a table. */
export const entryOf = (table: string): string => `tables/${table}.copy.zst`
