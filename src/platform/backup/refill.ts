import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { ArchiveReader } from './archive.ts'
import { entryOf } from './backup.ts'
import { foreignKeysOf, guardedTablesOf, tablesOf } from './catalogue.ts'
import type { Manifest } from './manifest.ts'
import { damaged } from './refusals.ts'
import { copyOut, nowhere, ONE_WORDING } from './rows.ts'

/**
 * Fills the tables of an unused database of the same migrations from a backup, in one transaction: what was read back from it at
 * the end equals what was written into the backup, row for row, and every foreign key holds; or nothing has happened.
 */
export async function refillTables(
  ownerUrl: string,
  archive: ArchiveReader,
  manifest: Manifest,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(ONE_WORDING)
    await whileUnguarded(client, async () => {
      await client.query(`truncate ${manifest.tables.map((table) => table.name).join(', ')}`)
      for (const table of manifest.tables) await fill(client, archive, table)
      for (const { name, value, used } of manifest.sequences)
        await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, used])
    })
    await proveEqual(client, manifest)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

/** Writes the stored files where they belong; each must have the digest the backup noted. */
export async function refillFiles(folder: string, archive: ArchiveReader, manifest: Manifest): Promise<void> {
  for (const { path, digest } of manifest.files) {
    const target = join(folder, path)
    if (!target.startsWith(join(folder, '/'))) throw damaged(path)
    await mkdir(dirname(target), { recursive: true })
    const hash = createHash('sha256')
    await pipeline(
      archive.read(`files/${path}`),
      digesting(hash),
      createWriteStream(`${target}.part`, { mode: 0o600, flush: true }),
    )
    if (hash.digest('hex') !== digest) throw damaged(path)
    await rename(`${target}.part`, target)
  }
}

// Keys are put back, and with that checked, when all rows are in; the guards of moves judge moves, not rows that made theirs long ago.
async function whileUnguarded(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const keys = await foreignKeysOf(client)
  const guarded = await guardedTablesOf(client)
  for (const key of keys) await client.query(key.drop)
  for (const table of guarded) await client.query(`alter table ${table} disable trigger user`)
  await work()
  for (const table of guarded) await client.query(`alter table ${table} enable trigger user`)
  for (const key of keys) await client.query(key.add)
}

async function fill(
  client: pg.Client,
  archive: ArchiveReader,
  table: Manifest['tables'][number],
): Promise<void> {
  const hash = createHash('sha256')
  const into = client.query(from(`copy ${table.name} (${table.columns.join(', ')}) from stdin`))
  await pipeline(archive.read(entryOf(table.name)), createZstdDecompress(), digesting(hash), into)
  if (hash.digest('hex') !== table.digest) throw damaged(table.name)
}

function digesting(hash: ReturnType<typeof createHash>) {
  return async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk)
      yield chunk
    }
  }
}

async function proveEqual(client: pg.Client, manifest: Manifest): Promise<void> {
  const there = new Map((await tablesOf(client)).map((table) => [table.name, table]))
  for (const wanted of manifest.tables) {
    const table = there.get(wanted.name)
    if (!table) throw damaged(wanted.name)
    const { rows, digest } = await copyOut(client, { ...table, columns: wanted.columns }, nowhere)
    if (rows !== wanted.rows || digest !== wanted.digest) throw damaged(wanted.name)
  }
}
