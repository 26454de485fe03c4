import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import exceljs from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberFormats } from './number-formats.ts'
import { readSheets } from './read.ts'
import type { SheetCell } from './sheets.contract.ts'
import { wallClock } from './wall-clock.ts'
import { zipped } from './zip.ts'

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../test/fixtures/${name}`, import.meta.url))

/** A workbook made by hand, part by part. */
async function archive(parts: Record<string, string>): Promise<Buffer> {
  const list = Object.entries(parts).map(([name, text]) => ({ name, content: [Buffer.from(text)] }))
  return buffer(
    zipped(
      (async function* () {
        yield* list
      })(),
    ),
  )
}
const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`
const book = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
}
const bookOf = (sheetData: string, more: Record<string, string> = {}): Promise<Buffer> =>
  archive({
    ...book,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  })
const cellsOf = async (file: Buffer): Promise<SheetCell[]> =>
  (await readSheets(file))[0]!.rows.flatMap((row) => [...row.cells.values()])
const texts = async (file: Buffer): Promise<string[]> =>
  (await cellsOf(file)).map((cell) => `${cell.ref}=${cell.text}`)
const reason = (file: Promise<unknown>): Promise<string> =>
  file.then(
    () => 'read',
    (error) => error.reason,
  )

describe('what other programs write', () => {
  test('every kind of cell by what a person reads in it', async () => {
    const workbook = new exceljs.Workbook()
    const sheet = workbook.addWorksheet('杂')
    sheet.getCell('B2').value = {
      richText: [{ text: '单元编号 ' }, { font: { bold: true }, text: '商铺填 0' }],
    }
    sheet.getCell('C2').value = { formula: 'SUM(1,2)', result: 3 }
    sheet.getCell('D2').value = { formula: 'A1&"x"', result: '文x' }
    sheet.getCell('E2').value = new Date('2026-11-23T00:00:00Z')
    sheet.getCell('F2').value = new Date('2026-11-23T09:05:30Z')
    sheet.getCell('F2').numFmt = 'yyyy"年"m"月"d"日" h:mm'
    sheet.getCell('G2').value = true
    sheet.getCell('H2').value = { error: '#N/A' }
    sheet.getCell('I2').value = { text: '邮箱', hyperlink: 'mailto:a@b.c' }
    sheet.getCell('J2').value = 101
    sheet.getCell('J2').numFmt = '0000'
    sheet.getCell('K2').value = 0.1 + 0.2
    sheet.getCell('L2').value = 13467227061
    sheet.getCell('M2').value = ' \u3000全角空格\u200b\ufeff '
    sheet.mergeCells('A4:C4')
    sheet.getCell('A4').value = '合并'
    const file = Buffer.from(await workbook.xlsx.writeBuffer())
    expect(await texts(file)).toEqual([
      'B2=单元编号 商铺填 0',
      'C2=3',
      'D2=文x',
      'E2=2026-11-23',
      'F2=2026-11-23 09:05:30',
      'G2=TRUE',
      'H2=#N/A',
      'I2=邮箱',
      'J2=0101',
      'K2=0.3',
      'L2=13467227061',
      'M2=全角空格',
      'A4=合并',
    ])
    const kinds = (await cellsOf(file)).map((cell) => cell.kind)
    expect(kinds.slice(0, 7)).toEqual(['text', 'number', 'text', 'date', 'date', 'bool', 'error'])
    expect((await cellsOf(file)).filter((cell) => cell.formula).map((cell) => cell.ref)).toEqual(['C2', 'D2'])
  })

  test('prefixed names, missing references, inline rich text and escapes', async () => {
    const file = await bookOf(
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>厨</x:t></x:r><x:r><x:t xml:space="preserve">房 </x:t></x:r></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row>' +
        '<row r="5"><c t="str"><f>A1</f><v>a_x000D_&amp;&#20013;</v></c><c/><c t="n"><v>2</v></c></row><row><c><v>3</v></c></row>',
    )
    expect(await texts(file)).toEqual(['A1=厨房', 'B1=1', 'A5=a\r&中', 'C5=2', 'A6=3'])
  })

  test('the phonetic reading of a shared text is not part of it', async () => {
    const file = await bookOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c></row>', {
      'xl/sharedStrings.xml': '<sst><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>',
    })
    expect(await texts(file)).toEqual(['A1=東京'])
  })

  test.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [42370, '2016-01-01'],
    [46349.5, '2026-11-23 12:00:00'],
    [46349.999999, '2026-11-24'],
    [0.75, '18:00:00'],
    [-1, undefined],
    [3_000_000, undefined],
  ])('serial %s is %s', (serial, day) => {
    expect(wallClock(serial)).toBe(day)
  })

  test('the calendar of old Macs', () => {
    expect(wallClock(0, true)).toBe('1904-01-01')
  })

  test.each([
    ['yyyy-mm-dd', true],
    ['[$-804]yyyy"年"m"月"d"日";@', true],
    ['h:mm:ss', true],
    ['[Red]#,##0.00', false],
    ['"共"0"日"', false],
    ['0.00E+00', false],
    ['@', false],
  ])('the format %s shows a date: %s', (code, date) => {
    const escaped = code.replaceAll('"', '&quot;')
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${escaped}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`
    expect(numberFormats(styles)[0]!.date).toBe(date)
  })
})

/** The same file with some of one part's bytes replaced. */
function overwritten(file: Buffer, part: string): Buffer {
  const start = file.indexOf(part) + part.length + 40
  return Buffer.from(file).fill(0x55, start, start + 30)
}

test('parts may have any name, as their relations say; charts and hidden sheets are told apart', async () => {
  const file = await archive({
    '_rels/.rels': relation('r1', 'officeDocument', 'book/the-book.xml'),
    'book/the-book.xml':
      "<workbook><workbookPr date1904='1'/><sheets><sheet name='图' r:id='a'/><sheet name='甲' state='hidden' r:id='b'/></sheets></workbook>",
    'book/_rels/the-book.xml.rels': `${relation('a', 'chartsheet', 'c.xml')}${relation('b', 'worksheet', '../one.xml')}`,
    'one.xml': '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>',
  })
  const sheets = await readSheets(file)
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['甲', true]])
  expect(sheets[0]!.rows).toHaveLength(1)
})

describe('files that are not what they seem', () => {
  const good = fixture('importRoom.xlsx')

  test.each([
    ['nothing', Buffer.alloc(0), 'sheet.not_xlsx'],
    ['a text', Buffer.from('楼号,单元,房间'), 'sheet.not_xlsx'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'sheet.old_format'],
    [
      'an encrypted workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'sheet.encrypted',
    ],
    ['half a workbook', good.subarray(0, good.length / 2), 'sheet.damaged'],
    ['a workbook with overwritten bytes', overwritten(good, 'xl/worksheets/sheet1.xml'), 'sheet.damaged'],
  ])('%s is refused by name', async (_what, file, expected) => {
    expect(await reason(readSheets(file))).toBe(expected)
  })

  test('another kind of archive', async () => {
    expect(await reason(readSheets(await archive({ 'word/document.xml': '<w/>' })))).toBe('sheet.not_xlsx')
  })

  test('too big a file, too many rows', async () => {
    expect(await reason(readSheets(good, { bytes: 1000 }))).toBe('sheet.too_big')
    const rows = Array.from({ length: 6 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join(
      '',
    )
    expect(await reason(readSheets(await bookOf(rows), { rows: 5 }))).toBe('sheet.too_many_rows')
  })

  test('an archive that would burst, whether its directory says so or lies', async () => {
    const bomb = await bookOf(' '.repeat(160_000_000))
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await reason(readSheets(bomb))).toBe('sheet.unpacks_too_big')
    const lying = Buffer.from(bomb)
    const entry = lying.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    lying.writeUInt32LE(1000, entry + 24)
    expect(await reason(readSheets(lying))).toBe('sheet.damaged')
  })

  test('cells beyond any sheet, and a sheet of merges and validations over everything', async () => {
    expect(await reason(readSheets(await bookOf('<row r="99999999"><c><v>1</v></c></row>')))).toBe(
      'sheet.damaged',
    )
    expect(await reason(readSheets(await bookOf('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')))).toBe(
      'sheet.damaged',
    )
    const file = await bookOf(
      '<row r="1"><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations><sheetData>',
    )
    expect(await texts(file)).toEqual(['A1=1'])
  })

  test('markup of any kind is read in one pass and never throws', async () => {
    const signs = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '=',
      '/',
      'c',
      'row',
      ' r="1"',
      'v',
      '<c>',
      '<!--',
      'x',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { maxLength: 200 }), async (pieces) => {
        expect(['read', 'sheet.damaged']).toContain(await reason(readSheets(await bookOf(pieces.join('')))))
      }),
      { numRuns: 60 },
    )
    const started = performance.now()
    for (const piece of ['<a b="', '<a x=', '<!--', '&#x', "<c t='"])
      await reason(readSheets(await bookOf(piece.repeat(300_000))))
    expect(performance.now() - started).toBeLessThan(5000)
  }, 30_000)
})
