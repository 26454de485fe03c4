import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
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
  for (const name of ['old', 'new', 'begun'])
    rmSync(realpathSync(join(home, name, 'postgres')), { recursive: true })
  rmSync(home, { recursive: true })
})

const lines: string[] = []
beforeEach(() => {
  lines.length = 0
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line))
})
afterEach(() => vi.restoreAllMocks())

const configOf = (name: string) => readConfig({ STEWARD_DATA: join(home, name) })
const doing = (name: string, verb: string, ...words: string[]) => operationOf(verb, ...words)!(configOf(name))

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

test('a house begins for real: the demo goes, an estate and its first account come', {
  timeout: 120_000,
}, async () => {
  await doing('begun', 'migrate')
  await asOwner(
    'begun',
    `insert into estate.estate (id, code, name, company_name, demo) values (1, 'D', '演示', '演示', true)`,
  )
  mkdirSync(filesFolderOf(configOf('begun')))
  expect(await doing('begun', 'demo', 'remove')).toBe(0)
  expect(existsSync(filesFolderOf(configOf('begun')))).toBe(false)
  await expect(doing('begun', 'demo', 'remove')).rejects.toThrow('no demo')

  await expect(doing('begun', 'estate', '江南里', '王经理', 'W 1')).rejects.toThrow('not well formed')
  expect(await doing('begun', 'estate', '江南里', '王经理', 'wang')).toBe(0)
  expect(lines.at(-1)).toMatch(/username: wang .*one-time password: \S{8,}/)
  await expect(doing('begun', 'estate', '江南二里', '李经理', 'wang')).rejects.toThrow('taken')
  const { rows } = await asOwner(
    'begun',
    `select e.name, s.name as manager, a.post from estate.estate e join people.assignment a on a.estate_id = e.id
       join people.staff s on s.id = a.staff_id where s.user_id is not null`,
  )
  expect(rows).toEqual([{ name: '江南里', manager: '王经理', post: 'generalManager' }])
})

test('what is not understood is not guessed at', () => {
  expect(operationOf('restore')).toBeUndefined()
  expect(operationOf('migrate', 'now')).toBeUndefined()
  expect(operationOf('constructor')).toBeUndefined()
  expect(helpText).toContain('backup FILE')
})
