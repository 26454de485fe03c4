import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readConfig } from '../../platform/config.ts'
import { databaseOf, filesFolderOf } from '../ground.ts'
import { helpText, operationOf } from './operations.ts'

const home = mkdtempSync(join(tmpdir(), 'operations-'))
chmodSync(home, 0o711)
afterAll(() => {
  for (const name of ['old', 'new']) rmSync(realpathSync(join(home, name, 'postgres')), { recursive: true })
  rmSync(home, { recursive: true })
})

const lines: string[] = []
beforeEach(() => {
  lines.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
})
afterEach(() => vi.restoreAllMocks())

const configOf = (name: string) => readConfig({ STEWARD_DATA: join(home, name) })
const doing = (name: string, verb: string, ...words: string[]) => operationOf(verb, words)!(configOf(name))

/** Work in a house's database while nobody else is in it. */
async function asOwner(name: string, sql: string): Promise<pg.QueryResult> {
  const ground = await databaseOf(configOf(name))
  const owner = new pg.Client({ connectionString: ground.ownerUrl })
  await owner.connect()
  try {
    return await owner.query(sql)
  } finally {
    await owner.end()
    await ground.stop()
  }
}

test('a house moves into another folder with its records, files and unbroken chain', {
  timeout: 120_000,
}, async () => {
  expect(await doing('old', 'migrate')).toBe(0)
  await asOwner(
    'old',
    `insert into platform.happening (estate_id, id, subject, subject_id, verb, actor_id, actor_name, occurred_at)
     select 1, gen_random_uuid(), 'x', gen_random_uuid(), 'log', gen_random_uuid(), '谭晓芸', now() from generate_series(1, 30);`,
  )
  await asOwner('old', 'select platform.seal_happenings(1, 100)')
  mkdirSync(filesFolderOf(configOf('old')), { recursive: true })
  writeFileSync(join(filesFolderOf(configOf('old')), 'photo'), 'a photo')
  expect(await doing('old', 'backup', join(home, 'house.tar'))).toBe(0)

  await expect(doing('new', 'restore', join(home, 'house.tar'))).rejects.toThrow('key and secret')
  for (const name of ['key', 'secret']) copyFileSync(join(home, 'old', name), join(home, 'new', name))
  expect(await doing('new', 'restore', join(home, 'house.tar'))).toBe(0)
  expect(lines.join()).toContain('estate 1: 30 条')

  await asOwner('new', `update platform.happening set actor_name = '别人' where seq = 7`)
  lines.length = 0
  expect(await doing('new', 'verify')).toBe(1)
  expect(lines.join()).toContain('altered at 7')
})

test('what is not understood is not guessed at', () => {
  expect(operationOf('restore', [])).toBeUndefined()
  expect(operationOf('migrate', ['now'])).toBeUndefined()
  expect(operationOf('constructor', [])).toBeUndefined()
  expect(helpText).toContain('backup FILE')
})
