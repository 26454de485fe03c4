import { PassThrough, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readSheets } from './read.ts'
import type { SheetToWrite } from './sheets.contract.ts'
import { sheetStream, writeSheet } from './write.ts'

const columns: SheetToWrite['columns'] = [
  { key: 'no', title: '单号', kind: 'text' },
  { key: 'unit', title: '房号', kind: 'text' },
  { key: 'phone', title: '电话', kind: 'text' },
  { key: 'words', title: '内容', kind: 'long' },
  { key: 'count', title: '件数', kind: 'int' },
  { key: 'area', title: '面积', kind: 'dec' },
  { key: 'due', title: '应收', kind: 'money' },
  { key: 'day', title: '日期', kind: 'date' },
  { key: 'at', title: '受理时间', kind: 'moment' },
]
const row = {
  no: '0601-20261123-001',
  unit: '0101',
  phone: '13812345678',
  words: '水管爆了 <急> & "快"\n第二行 😡',
  count: 3,
  area: '118.60',
  due: 79226816,
  day: '2026-11-23',
  at: new Date('2026-11-23T01:05:30Z'),
}
const sheetOf = (rows: SheetToWrite['rows'], more: Partial<SheetToWrite> = {}): SheetToWrite => ({
  name: '报事、报修记录表',
  heading: ['云栖江岸公寓 报事、报修记录表', 'QR-KF-06-01  A/0'],
  columns,
  rows,
  ...more,
})
const fileOf = (sheet: SheetToWrite): Promise<Buffer> => buffer(sheetStream(sheet))

/** Another program's reading of the same bytes. */
async function openElsewhere(file: Buffer): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(file as never)
  return workbook
}

describe('a written workbook', () => {
  test('opens in another program with its kinds kept', async () => {
    const sheet = (await openElsewhere(await fileOf(sheetOf([row])))).getWorksheet('报事、报修记录表')!
    expect(sheet.getCell('A1').value).toBe('云栖江岸公寓 报事、报修记录表')
    expect(sheet.getRow(3).values).toEqual([undefined, ...columns.map((column) => column.title)])
    const cell = (column: string): unknown => sheet.getCell(`${column}4`).value
    expect([cell('A'), cell('B'), cell('C')]).toEqual(['0601-20261123-001', '0101', '13812345678'])
    expect(cell('D')).toBe(row.words)
    expect([cell('E'), cell('F'), cell('G')]).toEqual([3, 118.6, 792268.16])
    expect(sheet.getCell('G4').numFmt).toBe('#,##0.00')
    expect(cell('H')).toEqual(new Date('2026-11-23T00:00:00Z'))
    // the wall clock of Shanghai, which the other program shows as if it were UTC
    expect((cell('I') as Date).toISOString()).toMatch(/^2026-11-23T09:05:(29\.9|30)/)
  })

  test('keeps its column names in view, filters by them and repeats them on paper', async () => {
    const sheet = (await openElsewhere(await fileOf(sheetOf([row, row])))).worksheets[0]!
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect(sheet.autoFilter).toBe('A3:I5')
    expect(sheet.pageSetup.printTitlesRow).toBe('1:3')
    expect(sheet.getCell('A1').isMerged).toBe(true)
    expect(sheet.getCell('A3').font.bold).toBe(true)
  })

  test.each(['=1+1', '=cmd|calc!A1', '+86 138', '-3', '@SUM(A1)', '\t=1', '|x'])(
    '%j stays text, now and when the cell is edited',
    async (text) => {
      const cell = (await openElsewhere(await fileOf(sheetOf([{ no: text }])))).worksheets[0]!.getCell('A4')
      expect(cell.value).toBe(text)
      expect(cell.type).toBe(exceljs.ValueType.String)
      expect(cell.numFmt).toBe('@')
    },
  )

  test('what a number or date column cannot hold is written as text, not lost or guessed', async () => {
    const odd = { count: '约 3 件', area: '12345678901234567', due: 1.5, day: '明天', at: '2026-11-23' }
    const sheet = (await openElsewhere(await fileOf(sheetOf([odd])))).worksheets[0]!
    expect(sheet.getCell('E4').value).toBe('约 3 件')
    expect(sheet.getCell('F4').value).toBe('12345678901234567')
    expect(sheet.getCell('G4').value).toBe('1.5')
    expect(sheet.getCell('H4').value).toBe('明天')
    expect(sheet.getCell('I4').value).toEqual(new Date('2026-11-23T00:00:00Z'))
  })

  test('text XML or Excel cannot hold is cleaned or cut, and Excel’s own escapes stay literal', async () => {
    const words = `a\u0000b\u0008c\ud800 _x0041_ ${'长'.repeat(40_000)}`
    const file = await fileOf(sheetOf([{ words }]))
    const [sheet] = await readSheets(file)
    const text = sheet!.rows[3]!.cells.get(4)!.text
    expect(text.slice(0, 14)).toBe('abc\ufffd _x0041_ 长')
    expect(text).toHaveLength(32_767)
    expect(text.endsWith('…')).toBe(true)
  })

  test('goes on to further sheets when one is full, each with its heading', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({ no: `单${index + 1}` }))
    const workbook = await openElsewhere(await fileOf(sheetOf(rows, { rowsPerSheet: 3 })))
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      '报事、报修记录表',
      '报事、报修记录表 2',
      '报事、报修记录表 3',
    ])
    expect(workbook.worksheets.map((sheet) => sheet.getCell('A4').value)).toEqual(['单1', '单4', '单7'])
    expect(workbook.worksheets[2]!.getCell('A3').value).toBe('单号')
  })

  test('without rows has its column names and nothing more', async () => {
    const [sheet] = await readSheets(await fileOf(sheetOf([])))
    expect(sheet!.rows.map((read) => read.number)).toEqual([1, 2, 3])
  })

  test('a tab takes any name', async () => {
    const workbook = await openElsewhere(
      await fileOf(sheetOf([], { name: "[3栋]/'水*电'?: 一个很长很长很长很长很长很长很长很长的名字" })),
    )
    expect(workbook.worksheets[0]!.name).toMatch(/^3栋.*水 电.{1,31}/)
  })
})

describe('a stream', () => {
  /** Rows without end, counting how many were asked for and whether the asking was ended. */
  const endless = () => {
    const told = { asked: 0, ended: false }
    async function* rows(): AsyncGenerator<typeof row> {
      try {
        for (;;) {
          told.asked++
          yield { ...row, no: `${told.asked}-${Math.random()}`, words: `${Math.random()}`.repeat(20) }
        }
      } finally {
        told.ended = true
      }
    }
    return { told, rows }
  }
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100))

  test('waits for a receiver that takes nothing', async () => {
    const { told, rows } = endless()
    const stuck = new Writable({ highWaterMark: 1024, write() {} })
    const abort = new AbortController()
    const written = writeSheet(stuck, sheetOf(rows()), abort.signal).catch((error) => error.name)
    await settled()
    const asked = told.asked
    await settled()
    expect(told.asked).toBe(asked)
    expect(asked).toBeLessThan(20_000)
    abort.abort()
    expect(await written).toBe('AbortError')
    await settled()
    expect(told.ended).toBe(true)
  })

  test('ends the rows when the receiver goes away', async () => {
    const { told, rows } = endless()
    const gone = new PassThrough()
    const written = writeSheet(gone, sheetOf(rows())).catch((error) => error.code)
    let taken = 0
    gone.on('data', (chunk: Buffer) => {
      taken += chunk.length
      if (taken > 300_000) gone.destroy()
    })
    expect(await written).toBe('ERR_STREAM_PREMATURE_CLOSE')
    await settled()
    expect(told.ended).toBe(true)
  })

  test('passes on what went wrong with the rows', async () => {
    async function* failing(): AsyncGenerator<typeof row> {
      yield row
      throw new Error('the cursor broke')
    }
    await expect(
      writeSheet(new Writable({ write: (_c, _e, done) => done() }), sheetOf(failing())),
    ).rejects.toThrow('the cursor broke')
  })
})
