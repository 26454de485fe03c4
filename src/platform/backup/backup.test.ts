import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cast, estateId } from '../../../test/cast/cast.ts'
import { openTestHouse, sealAll } from '../../../test/house.ts'
import { migrate } from '../database/migrate.ts'
import { inTransaction } from '../database/transaction.ts'
import { note } from '../happenings.ts'
import { nextNumber } from '../numbering.ts'
import { backUp } from './backup.ts'
import type { Manifest } from './manifest.ts'
import { restore } from './restore.ts'

const house = openTestHouse()
const folder = mkdtempSync(join(tmpdir(), 'backup-'))
const filesFolder = join(folder, 'files')
const keyPrint = 'a key'
const databases: string[] = []
let manifest: Manifest

const happen = (verb: string) =>
  inTransaction(cast.tan, (tx) =>
    note(tx, { estateId, subject: 'frontdesk.request', subjectId: randomUUID(), verb, actor: cast.tan }),
  )

/** A database with nothing in it, on the same server. */
async function emptyDatabase(): Promise<string> {
  const name = `steward_restored_${randomUUID().slice(0, 8)}`
  databases.push(name)
  await house.owner.query(`create database ${name}`)
  const [base] = inject('server').split('|') as [string]
  return base.replace('{db}', name)
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const restoring = (ownerUrl: string, over: object = {}) =>
  restore({
    ownerUrl,
    appPassword: 'unused',
    filesFolder: join(folder, randomUUID()),
    keyPrint,
    file: join(folder, 'house.tar'),
    ...over,
  })

beforeAll(async () => {
  mkdirSync(join(filesFolder, 'ab'), { recursive: true })
  writeFileSync(join(filesFolder, 'ab', 'photo'), 'a photo\0of a leak')
  writeFileSync(join(filesFolder, 'empty'), '')
  for (const verb of ['log', 'triage', 'dispatch']) await happen(verb)
  await sealAll(house.owner, estateId)
  await happen('arrive')
  await inTransaction(cast.tan, (tx) => nextNumber(tx, { estateId, form: '0601', day: '2026-11-23' }))
  manifest = await backUp({
    ownerUrl: house.ownerUrl,
    filesFolder,
    keyPrint,
    file: join(folder, 'house.tar'),
  })
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  const [base] = inject('server').split('|') as [string]
  for (const name of databases)
    await ask(base.replace('{db}', 'postgres'), `drop database ${name} with (force)`)
})

describe('what was backed up', () => {
  let url: string
  const restoredFiles = join(folder, 'restored')
  beforeAll(async () => {
    url = await emptyDatabase()
    await restoring(url, { filesFolder: restoredFiles })
  })

  test('is there again, every table row for row', async () => {
    const file = join(folder, 'again.tar')
    const again = await backUp({ ownerUrl: url, filesFolder: restoredFiles, keyPrint, file })
    expect(again.tables).toEqual(manifest.tables)
    expect(again.sequences).toEqual(manifest.sequences)
    expect(manifest.tables.find(({ name }) => name === 'platform.happening')?.rows).toBeGreaterThan(3)
    expect(readFileSync(join(restoredFiles, 'ab', 'photo'), 'utf8')).toBe('a photo\0of a leak')
    expect(existsSync(join(restoredFiles, 'empty'))).toBe(true)
  })

  test('keeps its chain of seals, and the chain grows on', async () => {
    expect(await ask(url, 'select * from platform.first_bad_happening(1)')).toEqual([])
    await ask(
      url,
      `insert into platform.happening (estate_id, id, subject, subject_id, verb, actor_id, actor_name, occurred_at)
       values (1, gen_random_uuid(), 'x', gen_random_uuid(), 'after', gen_random_uuid(), '谭晓芸', now())`,
    )
    const owner = new pg.Client({ connectionString: url })
    await owner.connect()
    await sealAll(owner, estateId)
    await owner.end()
    expect(await ask(url, 'select * from platform.first_bad_happening(1)')).toEqual([])
    const last = await ask<{ verb: string }>(
      url,
      `select verb from platform.seal join platform.happening h on h.id = happening_id order by position desc limit 2`,
    )
    expect(last.map(({ verb }) => verb)).toEqual(['after', 'arrive'])
  })

  test('counts on where its numbers stood, and guards its moves and keys again', async () => {
    const [next] = await ask<{ n: string }>(url, `select platform.next_number(1, '0601', '2026-11-23') as n`)
    expect(next?.n).toBe('0601-20261123-002')
    const lost = `select from pg_trigger where not tgisinternal and tgenabled <> 'O'`
    expect(await ask(url, lost)).toEqual([])
    const keys = `select count(*) as n from pg_constraint where contype = 'f'`
    expect(await ask(url, keys)).toEqual(await ask(house.ownerUrl, keys))
  })
})

test('an older backup is restored as it was laid out and then brought forward', async () => {
  const old = await emptyDatabase()
  await migrate({ ownerUrl: old, through: '0005' })
  const file = join(folder, 'old.tar')
  await backUp({ ownerUrl: old, filesFolder, keyPrint, file })
  const url = await emptyDatabase()
  await restoring(url, { file })
  const [at] = await ask<{ at: string }>(url, 'select max(number) as at from public.migration')
  expect(at?.at).toBe(manifest.migrations.at(-1)?.number)
})

describe('refuses, and changes nothing,', () => {
  test('a database with records in it', async () => {
    await expect(restoring(house.ownerUrl)).rejects.toThrow('restore overwrites none')
  })

  test('another key', async () => {
    await expect(restoring(await emptyDatabase(), { keyPrint: 'another' })).rejects.toThrow('STEWARD_KEY')
  })

  test('to overwrite a file', async () => {
    const file = join(folder, 'house.tar')
    await expect(backUp({ ownerUrl: house.ownerUrl, filesFolder, keyPrint, file })).rejects.toThrow(
      'exists already',
    )
  })

  test('what is no backup, is cut short, or is not there', async () => {
    const url = await emptyDatabase()
    const whole = readFileSync(join(folder, 'house.tar'))
    const file = join(folder, 'short.tar')
    writeFileSync(file, whole.subarray(0, whole.length - 4096))
    await expect(restoring(url, { file })).rejects.toThrow('no complete backup')
    writeFileSync(file, 'hello')
    await expect(restoring(url, { file })).rejects.toThrow('no complete backup')
    await expect(restoring(url, { file: join(folder, 'nowhere.tar') })).rejects.toThrow('cannot be opened')
  })

  test('a stored file or a table that was changed', async () => {
    const url = await emptyDatabase()
    const whole = readFileSync(join(folder, 'house.tar'))
    const file = join(folder, 'changed.tar')
    whole.write('b photo', whole.indexOf('a photo\0of a leak'))
    writeFileSync(file, whole)
    await expect(restoring(url, { file })).rejects.toThrow('The backup is damaged: ab/photo')
    const cast = Buffer.from(JSON.stringify(manifest.tables.find(({ name }) => name === 'people.staff')))
    const text = readFileSync(join(folder, 'house.tar')).toString('latin1')
    const digest = JSON.parse(cast.toString()).digest as string
    writeFileSync(file, text.replace(digest, createHash('sha256').digest('hex')), 'latin1')
    await expect(restoring(url, { file })).rejects.toThrow('The backup is damaged: people.staff')
    expect(await ask(url, 'select from people.staff')).toEqual([])
  })
})

test('any tar can look into it', () => {
  const listed = execFileSync('tar', ['tf', join(folder, 'house.tar')], { encoding: 'utf8' }).split('\n')
  expect(listed).toContain('tables/platform.happening.copy.zst')
  expect(listed).toContain('files/ab/photo')
  expect(listed).toContain('manifest.json')
})
