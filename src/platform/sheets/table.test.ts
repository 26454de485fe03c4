import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSheets } from './read.ts'
import type { ReadSheet } from './sheets.contract.ts'
import { type ReadTable, readTable, type TableField } from './table.ts'

const fields: TableField[] = [
  { key: 'building', labels: ['楼号', '楼栋编号'], required: true },
  { key: 'entrance', labels: ['单元', '单元编号'], required: true },
  { key: 'room', labels: ['房间', '房号'], required: true },
  { key: 'area', labels: ['建筑面积'] },
  { key: 'owner', labels: ['业主名称', '业主姓名'] },
  { key: 'phone', labels: ['手机号'] },
  { key: 'movedIn', labels: ['入住日期'] },
]

async function fixture(name: string): Promise<ReadTable> {
  const bytes = readFileSync(new URL(`../../../test/fixtures/${name}`, import.meta.url))
  return readTable((await readSheets(bytes))[0]!, fields)
}

test('another system’s template: its one row, and the notes beside it are no rows', async () => {
  const table = await fixture('importRoom.xlsx')
  expect(table.headerRow).toBe(1)
  expect(table.records).toHaveLength(1)
  const { cells, row } = table.records[0]!
  expect(row).toBe(2)
  expect(Object.values(cells).map((cell) => cell?.text)).toEqual([
    '1',
    '1',
    '1001',
    '94.56',
    '吴学文',
    '18909711443',
  ])
  expect(table.unknown).toContain('房屋户型')
})

test('a hand-kept roster: a merged heading above the names, kinds as they were typed, places to point at', async () => {
  const table = await fixture('owner-roster.xlsx')
  expect(table.headerRow).toBe(2)
  expect(table.columns.find((column) => column.key === 'movedIn')?.letter).toBe('N')
  expect(table.records.length).toBeGreaterThan(2970)
  const first = table.records[0]!.cells
  expect(first.room).toMatchObject({ ref: 'C3', kind: 'text', text: '0101' })
  expect(first.area).toMatchObject({ ref: 'E3', kind: 'number', value: 118.6 })
  expect(first.movedIn).toMatchObject({ ref: 'N3', kind: 'date', value: '2022-10-27' })
  const kinds = new Set(table.records.map((record) => record.cells.movedIn?.kind))
  expect(kinds).toContain('text')
})

const sheetOf = (...rows: string[][]): ReadSheet => ({
  name: '表',
  hidden: false,
  rows: rows.map((texts, row) => ({
    number: row + 1,
    cells: new Map(
      texts.flatMap((text, column) =>
        text === ''
          ? []
          : [[column + 1, { ref: `${column}:${row}`, kind: 'text' as const, value: text, text }]],
      ),
    ),
  })),
})

test('names are matched without width, spaces, ★ and brackets; the first of two counts', () => {
  const table = readTable(
    sheetOf(
      ['房屋导入'],
      ['楼 号★', '单元（必填）', '房 间', '建筑面积(㎡)', '房号'],
      ['1', '2', '1802', '118.6', '别的'],
    ),
    fields,
  )
  expect(table.columns.map((column) => column.letter)).toEqual(['A', 'B', 'C', 'D'])
  expect(table.records[0]!.cells.room?.text).toBe('1802')
})

test('a list without the required names is refused, naming them', () => {
  expect(() => readTable(sheetOf(['楼号', '业主姓名'], ['1', '王']), fields)).toThrow('sheet.no_header')
  try {
    readTable(sheetOf(['楼号', '业主姓名']), fields)
  } catch (error) {
    expect((error as { about: { facts: object } }).about.facts).toEqual({ missing: '单元、房间' })
  }
  expect(() => readTable(sheetOf(), fields)).toThrow('sheet.no_header')
})
