import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import { cast, estateId, otherEstateId } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import type { Actor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { sheetStream } from '../../platform/sheets/write.ts'
import { householdOf } from '../household/household.ts'
import { find } from '../search/search.ts'
import {
  cancelImport,
  failSilentImports,
  forgetSheets,
  importEnded,
  importOf,
  listOfImports,
  previewRows,
  runImport,
  templateSheet,
  uploadImport,
} from './imports.ts'

const house = openTestHouse()
const { lin, stranger } = cast
const command = () => ({ id: newId() })
const fixture = (name: string) => readFileSync(new URL(`../../../test/fixtures/${name}`, import.meta.url))

beforeAll(() => house.at('2026-11-23T10:00:00+08:00'))

const upload = (name: string, actor = lin, at = estateId) =>
  uploadImport(actor, at, command(), { id: newId(), fileName: name, bytes: fixture(name) })

const options = { duplicates: 'skip', whole: false, createBuildings: false, consented: true } as const
type Options = Parameters<typeof runImport>[4]

async function run(importId: string, more: Partial<Options> = {}, actor = lin, at = estateId) {
  await runImport(actor, at, command(), importId, { ...options, ...more })
  await importEnded(importId)
  return importOf(actor, at, importId)
}

const count = async (text: string): Promise<number> => Number((await house.owner.query(text)).rows[0].count)

describe('stopped on the way', () => {
  test('good rows only keeps the batches already in', async () => {
    const empty = await emptyEstate(3)
    const read = await upload('owner-roster.xlsx', empty, 3)
    expect(read).toMatchObject({
      emptyEstate: true,
      rowsBad: 9,
      missingBuildings: expect.arrayContaining(['1', '12', '99']),
    })
    const started = runImport(empty, 3, command(), read.id, { ...options, createBuildings: true })
    const cancelled = await cancelSoon(started, empty, 3, read.id)
    expect(cancelled).toMatchObject({ state: 'cancelled' })
    expect(await count('select count(*) from estate.unit where estate_id = 3')).toBe(cancelled.rowsDone)
    expect(cancelled.rowsDone).toBeLessThan(2900)
    await expect(cancelImport(empty, 3, command(), read.id)).rejects.toThrow('import.not_running')
  })

  test('all or nothing leaves nothing, its buildings included', async () => {
    const empty = await emptyEstate(8)
    const rooms = Array.from({ length: 1200 }, (_, n) => [
      '1',
      '1',
      `${Math.floor(n / 12) + 1}`.padStart(3, '0') + `${(n % 12) + 1}`.padStart(2, '0'),
    ])
    const bytes = await workbook(rooms, ['楼号', '单元', '房间'])
    const read = await uploadImport(empty, 8, command(), { id: newId(), fileName: 'x.xlsx', bytes })
    expect(read).toMatchObject({ rowsGood: 1200, rowsBad: 0 })
    const started = runImport(empty, 8, command(), read.id, {
      ...options,
      whole: true,
      createBuildings: true,
    })
    const cancelled = await cancelSoon(started, empty, 8, read.id)
    expect(cancelled).toMatchObject({ state: 'cancelled', outcome: null })
    expect(await count('select count(*) from estate.unit where estate_id = 8')).toBe(0)
    expect(await count('select count(*) from estate.building where estate_id = 8')).toBe(0)
  })
})

describe('all or nothing', () => {
  test('puts everything in, with the buildings it names', async () => {
    const empty = await emptyEstate(4)
    const read = await uploadImport(empty, 4, command(), {
      id: newId(),
      fileName: '好.xlsx',
      bytes: await workbook([
        ['1', '1', '0101', '住宅', '已入住', '甲一', '13800000001'],
        ['1', '2', '0101', '住宅', '未售', '', ''],
        ['S', '', '8', '商铺', '已出租', '甲一', '13800000001'],
      ]),
    })
    expect(read).toMatchObject({ rowsGood: 3, rowsBad: 0, missingBuildings: ['1', 'S'] })
    const { outcome, state } = await run(
      read.id,
      { whole: true, createBuildings: true, consented: false },
      empty,
      4,
    )
    expect([state, outcome]).toMatchObject([
      'done',
      { unitsAdded: 3, buildingsAdded: 2, peopleAdded: 1, membersAdded: 2 },
    ])
    const { rows } = await house.owner.query(
      `select u.code, u.kind, b.name from estate.unit u join estate.building b using (estate_id)
        where u.building_id = b.id and u.estate_id = 4 order by u.sort_key`,
    )
    expect(rows).toEqual([
      { code: '1-1-0101', kind: 'dwelling', name: '1栋' },
      { code: '1-2-0101', kind: 'dwelling', name: '1栋' },
      { code: 'S-08', kind: 'shop', name: '商铺' },
    ])
    expect(await count("select count(*) from estate.place where estate_id = 4 and kind = 'lobby'")).toBe(2)
  })

  test('undone by one bad row among good ones', async () => {
    const empty = await emptyEstate(5)
    const read = await uploadImport(empty, 5, command(), {
      id: newId(),
      fileName: '坏.xlsx',
      bytes: await workbook([
        ['1', '1', '0101', '住宅', '已入住', '甲一', '13800000001'],
        ['1', '1', '厨房', '住宅', '未售', '', ''],
      ]),
    })
    expect(read).toMatchObject({ rowsGood: 1, rowsBad: 1 })
    const { state, failure, outcome } = await run(read.id, { whole: true, createBuildings: true }, empty, 5)
    expect([state, failure, outcome]).toEqual(['failed', 'import.has_errors', null])
    expect(await count('select count(*) from estate.unit where estate_id = 5')).toBe(0)
  })
})

describe('the sheet of the system they come from', () => {
  test('is read by its labels and codes', async () => {
    const read = await upload('importRoom.xlsx', stranger, otherEstateId)
    expect(read).toMatchObject({ template: 'peer', rowsTotal: 1, rowsBad: 1 })
    const { rows } = await previewRows(stranger, otherEstateId, read.id, {})
    const errors = rows[0]!.faults.filter(({ severity }) => severity === 'error')
    expect(errors).toMatchObject([{ rule: 'import.entrance_unknown', row: 2, letter: 'B', column: '单元' }])
    expect(read.missingBuildings).toEqual(['1-1'])
    const { outcome } = await run(read.id, { createBuildings: true }, stranger, otherEstateId)
    expect(outcome).toMatchObject({ unitsAdded: 1, buildingsAdded: 0, peopleAdded: 1, membersAdded: 1 })
    const [hit] = (await find(stranger, otherEstateId, '1-1-1001')).hits
    const file = await householdOf(stranger, otherEstateId, (hit as { unitId: string }).unitId)
    expect(file.unit).toMatchObject({
      kind: 'dwelling',
      layout: '1室2厅',
      grossArea: 94.56,
      occupancy: 'occupied',
      floor: 1,
    })
    expect(file.members).toMatchObject([
      { relation: 'owner', customer: { name: '吴学文', gender: 'male', phoneMask: '189****1443' } },
    ])
    expect(rows[0]!.faults.map(({ rule }) => rule)).toContain('import.floor_differs')
  })

  test('a person a row, the room repeated; what they fill in for nothing is nothing', async () => {
    const names = [
      '楼号',
      '单元',
      '房间',
      '楼层',
      '总层数',
      '是否有电梯',
      '房屋类型',
      '业主名称',
      '手机号',
      '身份证号',
      '业主类型',
      '房屋状态',
    ]
    const room = ['1', '1', '1002', '10', '33', '有', '110']
    const read = await uploadImport(stranger, otherEstateId, command(), {
      id: newId(),
      fileName: '一家.xlsx',
      bytes: await workbook(
        [
          [...room, '张三', '18999999999', '111111111111111111', '1001', '2006'],
          [...room, '李四', '13812345678', '', '1002', '2006'],
          [...room, '王五', '13812345679', '', '1003', '2006'],
          ['2', '0', '3', '1', '2', '无', '120', '', '', '', '', '2002'],
        ],
        names,
      ),
    })
    expect(read).toMatchObject({ template: 'peer', rowsTotal: 4, rowsBad: 1, missingBuildings: ['2'] })
    await run(read.id, { createBuildings: true }, stranger, otherEstateId)
    const members = await house.owner.query(
      `select c.name, m.relation, c.phone_mask, c.id_mask from estate.household_member m
         join estate.customer c on c.id = m.customer_id join estate.unit u on u.id = m.unit_id
        where u.code = '1-1-1002' and u.estate_id = ${otherEstateId} order by m.is_primary desc, c.name`,
    )
    expect(members.rows).toEqual([
      { name: '张三', relation: 'owner', phone_mask: '', id_mask: '' },
      { name: '李四', relation: 'resident', phone_mask: '138****5678', id_mask: '' },
      { name: '王五', relation: 'tenant', phone_mask: '138****5679', id_mask: '' },
    ])
  })
})

test('our own template reads back as ours, its examples left out', async () => {
  const empty = await emptyEstate(6)
  const bytes = await buffer(sheetStream(templateSheet))
  await expect(
    uploadImport(empty, 6, command(), { id: newId(), fileName: '模板.xlsx', bytes }),
  ).resolves.toMatchObject({ template: 'steward', rowsTotal: 0 })
})

test.each([
  ['no workbook', Buffer.from('楼号,单元'), 'sheet.not_xlsx'],
  ['no rooms', () => workbook([['x']], ['姓名']), 'import.no_rooms'],
  ['no rows', () => workbook([], ['楼号', '单元', '房间']), 'import.no_rows'],
])('%s is refused', async (_, made, reason) => {
  const bytes = typeof made === 'function' ? await made() : made
  await expect(
    uploadImport(lin, estateId, command(), { id: newId(), fileName: 'x.xlsx', bytes }),
  ).rejects.toMatchObject({ reason })
})

test('without consent no identity number is kept (V0511-1)', async () => {
  const empty = await emptyEstate(7)
  const bytes = await workbook(
    [['1', '1', '0101', '甲一', '11010519491231002X']],
    ['楼号', '单元', '房间', '姓名', '身份证号'],
  )
  const read = await uploadImport(empty, 7, command(), { id: newId(), fileName: 'x.xlsx', bytes })
  await run(read.id, { createBuildings: true, consented: false }, empty, 7)
  expect(await count('select count(*) from estate.customer where estate_id = 7 and id_sealed is null')).toBe(
    1,
  )
})

test('a stranger sees no import, and its sheet is forgotten after seven days', async () => {
  const read = await upload('importRoom.xlsx')
  await expect(importOf(stranger, estateId, read.id)).rejects.toThrow('import.not_found')
  expect((await listOfImports(stranger, estateId, {})).rows).toEqual([])
  house.at('2026-11-23T10:01:00+08:00')
  const later = await upload('importRoom.xlsx')
  const page = await listOfImports(lin, estateId, { limit: 1 })
  expect(page.rows).toMatchObject([{ id: later.id, fileName: 'importRoom.xlsx', starter: '林溪禾' }])
  const next = await listOfImports(lin, estateId, { limit: 1, after: page.next })
  expect(next.rows[0]!.id).toBe(read.id)
  house.at('2026-12-01T10:00:01+08:00')
  await forgetSheets()
  expect(await importOf(lin, estateId, read.id)).toMatchObject({ sheetKept: false })
  await expect(previewRows(lin, estateId, read.id, {})).rejects.toThrow('import.sheet_forgotten')
})

test('a run whose process is gone has failed', async () => {
  const read = await upload('importRoom.xlsx')
  await house.owner.query("update estate.import set state = 'running', beat_at = now() where id = $1", [
    read.id,
  ])
  house.at('2036-01-01T00:00:00Z')
  await failSilentImports()
  expect(await importOf(lin, estateId, read.id)).toMatchObject({
    state: 'failed',
    failure: 'import.interrupted',
  })
})

/** A new site without a room, and somebody who may begin it. */
async function emptyEstate(id: number): Promise<Actor> {
  await house.owner.query(
    `insert into estate.estate (id, code, name, company_name) values (${id}, 'N${id}', '新小区', '云栖物业服务有限公司')`,
  )
  return { ...lin, estates: [id] }
}

async function cancelSoon(started: Promise<unknown>, actor: Actor, at: number, importId: string) {
  await started
  await cancelImport(actor, at, command(), importId)
  await importEnded(importId)
  return importOf(actor, at, importId)
}

const usual = ['楼号', '单元', '房间', '房屋类型', '房屋状态', '业主姓名', '手机号']

const workbook = (rows: string[][], titles = usual): Promise<Buffer> =>
  buffer(
    sheetStream({
      name: '表',
      heading: [],
      columns: titles.map((title) => ({ key: title, title, kind: 'text' })),
      rows: rows.map((row) => Object.fromEntries(row.map((cell, at) => [titles[at]!, cell]))),
    }),
  )
