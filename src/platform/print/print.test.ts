import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { pdfPages } from '../../../test/pdf-text.ts'
import { signaturePng } from '../../../test/png.ts'
import type { FormData, FormLayout, FormRow } from './print.contract.ts'
import { printForm } from './print.ts'

const register: FormLayout = {
  code: 'QR-KF-06-99',
  title: { zh: '演示登记表', en: 'Sample Register' },
  kind: 'register',
  orientation: 'landscape',
  size: 'A4',
  rowsPerPage: 15,
  retention: { zh: '3 年', en: '3 years' },
  keptBy: { zh: '客服部', en: 'Customer service' },
  columns: [
    { key: 'seq', zh: '序号', en: 'No.', type: 'int', width: 12, required: true },
    { key: 'unit', zh: '房号', en: 'Unit', type: 'ref', width: 22 },
    { key: 'words', zh: '内容', en: 'Words', type: 'long', width: 90 },
    { key: 'due', zh: '应收', en: 'Due', type: 'money', width: 24 },
    { key: 'sig', zh: '签名', en: 'Signed', type: 'sig', width: 24 },
  ],
}
const slip: FormLayout = {
  ...register,
  code: 'QR-KF-06-98',
  title: { zh: '演示单', en: 'Sample Slip' },
  kind: 'single',
  orientation: 'portrait',
  size: 'A5',
  rowsPerPage: undefined,
  parts: [
    { suffix: '-1', zh: '第一联', en: 'Part 1' },
    { suffix: '-2', zh: '第二联', en: 'Part 2' },
  ],
  columns: [
    { key: 'unit', zh: '房号', en: 'Unit', type: 'ref', span: 6, required: true },
    { key: 'appointmentAt', zh: '预约时间', en: 'Appointed', type: 'dt', span: 6 },
    { key: 'words', zh: '内容', en: 'Words', type: 'long', lines: 3 },
    {
      key: 'materials',
      zh: '材料',
      en: 'Materials',
      type: 'table',
      ruled: 3,
      sub: [
        { key: 'name', zh: '名称', en: 'Name', type: 'text', width: 60 },
        { key: 'amount', zh: '小计', en: 'Amount', type: 'money', width: 30 },
      ],
    },
    { key: 'sig', zh: '业主签', en: 'Owner', type: 'sig' },
  ],
}
const paper: Omit<FormData, 'rows'> = {
  company: '云栖物业服务有限公司',
  estate: '云栖江岸公寓',
  edition: 'A/0',
  number: '0699-20261123',
  period: '2026 年 11 月 23 日',
  printedAt: new Date('2026-11-23T12:31:00Z'),
  printedBy: '谭晓芸',
}
const rowOf = (seq: number, values: Record<string, unknown> = {}): FormRow => ({
  complete: true,
  values: { seq, unit: '3-2-1802', words: `第${seq}件事`, due: 26092, sig: '葛岩', ...values },
})
const rows = (count: number): FormRow[] => Array.from({ length: count }, (_, index) => rowOf(index + 1))
const print = async (
  layout: FormLayout,
  data: Partial<FormData> & Pick<FormData, 'rows'>,
): Promise<string[][]> => pdfPages(await printForm(layout, { ...paper, ...data }))

describe('a register', () => {
  let pages: string[][]
  beforeAll(async () => {
    pages = await print(register, { rows: rows(40) })
  })

  test('puts its number of rows on each page, in order', () => {
    const counts = pages.map((page) => page.filter((text) => /^第\d+件事$/.test(text)).length)
    expect(counts).toEqual([15, 15, 10])
    const order = pages.flat().filter((text) => /^第\d+件事$/.test(text))
    expect(order).toEqual(rows(40).map((row) => row.values.words))
  })

  test('repeats the heading, the column names and the foot on every page, numbered x of y', () => {
    for (const [index, page] of pages.entries()) {
      const text = page.join('|')
      expect(text).toMatch(/^云栖物业服务有限公司\|云栖江岸公寓\|2026 年 11 月 23 日\|演示登记表\|/)
      expect(text).toContain(
        `编码：QR-KF-06-99|版本/修订：A/0|编号：0699-20261123|第 ${index + 1} 页  共 3 页`,
      )
      expect(text).toContain('序号|房号|内容|应收|签名')
      expect(text).toContain(
        '填表人：|审核人：|保存部门：客服部    保存期：3 年    打印时间：2026-11-23 20:31',
      )
    }
  })

  test('closes a finished sheet with 以下空白, and leaves an open one open', async () => {
    expect(pages.at(-1)).toContain('以下空白')
    const open = await print(register, { rows: [...rows(3), { ...rowOf(4), complete: false }] })
    expect(open.flat()).not.toContain('以下空白')
  })

  test('strikes the empty cells of a finished record, not those still to be filled', async () => {
    const empty = { unit: null, words: '', due: undefined, sig: null }
    const finished = await print(register, { rows: [rowOf(1, empty)] })
    const open = await print(register, { rows: [{ ...rowOf(1, empty), complete: false }] })
    expect(finished.flat().filter((text) => text === '/')).toHaveLength(4)
    expect(open.flat().filter((text) => text === '/')).toHaveLength(0)
  })

  test('keeps a void number and says so, marks a late one, shows what a correction replaced', async () => {
    const text = (
      await print(register, {
        rows: [
          { ...rowOf(1), void: true },
          { ...rowOf(2), late: true },
          {
            ...rowOf(3),
            corrections: [{ key: 'unit', was: '3-2-1801', by: '谭晓芸', at: '2026-11-23T02:00:00Z' }],
          },
        ],
      })
    )
      .flat()
      .join('|')
    expect(text).toContain('1|作废|3-2-1802|第1件事')
    expect(text).toContain('2|补录|3-2-1802')
    expect(text).toContain('3|3-2-1801|3-2-1802|改 谭晓芸 11-23 10:00|第3件事')
  })

  test('lets a long text have its lines and moves the rows behind it', async () => {
    const long = '说了很多遍了。'.repeat(80)
    const found = await print(register, { rows: [rowOf(1, { words: long }), ...rows(15).slice(1)] })
    expect(found.flat().join('')).toContain(long.slice(0, 21))
    expect(found.flat().filter((text) => text.startsWith('第') && text.endsWith('件事'))).toHaveLength(14)
  })

  test('continues a text longer than a page on the next', async () => {
    const endless = '甲乙丙丁戊己庚辛壬癸'.repeat(500)
    const found = await print(register, { rows: [rowOf(1, { words: endless }), rowOf(2)] })
    expect(found.length).toBeGreaterThan(1)
    expect(
      found
        .flat()
        .join('')
        .match(/[甲乙丙丁戊己庚辛壬癸]/g),
    ).toHaveLength(5000)
    expect(found.flat()).toContain('第2件事')
  })
})

describe('one record as a slip', () => {
  const record = (values: Record<string, unknown> = {}): FormRow => ({
    complete: true,
    values: { unit: '3-2-1802', words: '水管爆了', materials: [{ name: 'PPR 管', amount: 1110 }], ...values },
  })

  test('prints each part with its suffix and its own page count', async () => {
    const pages = await print(slip, { rows: [record()], number: '0698-20261123-017', parts: true })
    expect(pages.map((page) => page.find((text) => text.startsWith('编号：')))).toEqual([
      '编号：0698-20261123-017-1',
      '编号：0698-20261123-017-2',
    ])
    expect(pages.map((page) => page.slice(-3).join(''))).toEqual(['第一联', '第二联'])
    expect(pages.flat().filter((text) => text === '第 1 页  共 1 页')).toHaveLength(2)
  })

  test('sets names beside values, tables with their own columns, and the signature with who and when', async () => {
    const sig = { name: '王女士', at: '2026-11-23T02:45:00Z', meaning: '验收确认', image: signaturePng() }
    const file = await printForm(slip, { ...paper, rows: [record({ sig })] })
    expect(pdfPages(file)[0]!.join('|')).toContain(
      '房号|3-2-1802|预约时间|/|内容|水管爆了|材料|名称|小计|PPR 管|11.10|业主签|王女士  2026-11-23 10:45  验收确认',
    )
    expect(file.includes('/Subtype /Image')).toBe(true)
  })

  test('says a table’s column names again on each page it reaches, and rules rows for what is still to come', async () => {
    const materials = Array.from({ length: 60 }, (_, index) => ({ name: `管件 ${index + 1}`, amount: 100 }))
    const pages = await print(slip, { rows: [record({ materials })] })
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.join('|')).toContain('名称|小计|管件')
    const order = pages.flat().filter((text) => text.startsWith('管件'))
    expect(order).toEqual(materials.map((one) => one.name))
    const open = await print(slip, { rows: [{ ...record(), complete: false }] })
    expect(open.flat()).not.toContain('/')
    expect(open.flat()).toContain('年    月    日    时    分')
  })

  test('says so instead of failing when a photograph cannot be printed', async () => {
    const photos: FormLayout = { ...slip, columns: [{ key: 'p', zh: '照片', en: 'Photos', type: 'photo' }] }
    const broken = { values: { p: [{ image: Buffer.from('no picture') }] } }
    expect((await print(photos, { rows: [broken], photos: true })).flat()).toContain('（照片无法打印）')
  })

  test('an invalid one carries 作废 across the page, a late one its reason', async () => {
    const pages = await print(slip, { rows: [record()], invalid: true, late: '夜间停电，次日补记' })
    expect(pages[0]).toContain('作废')
    expect(pages[0]).toContain('补录  夜间停电，次日补记')
  })

  test('its address becomes a QR code', async () => {
    const plain = await printForm(slip, { ...paper, rows: [record()] })
    const coded = await printForm(slip, {
      ...paper,
      rows: [record()],
      url: 'http://127.0.0.1:3000/records/1',
    })
    expect(coded.length).toBeGreaterThan(plain.length + 500)
  })
})

describe('an empty form', () => {
  test('marks what must be filled in, rules its rows and names the answers', async () => {
    const pages = await print(register, { rows: [], blank: true, number: undefined, period: undefined })
    expect(pages).toHaveLength(1)
    const text = pages[0]!.join('|')
    expect(text).toContain('序号★|房号|内容|应收|签名')
    expect(text).toContain('填表说明：★ 必填')
    expect(text).not.toContain('|/|')
  })

  test('has English names beneath the Chinese when asked', async () => {
    const text = (await print(slip, { rows: [], blank: true, language: 'en' })).flat().join('|')
    expect(text).toContain('演示单|Sample Slip')
    expect(text).toContain('房号★|Unit')
  })
})

describe('whatever is written on it', () => {
  test('a form has the pages it says it has, and the paper no character it cannot draw', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 400 })
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 25 }), async (texts) => {
        const pages = await print(register, {
          rows: texts.map((text, index) => rowOf(index + 1, { words: text })),
        })
        expect(pages[0]).toContain(`第 1 页  共 ${pages.length} 页`)
        expect(pages.flat().join('')).not.toContain('\ufffd')
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  test('emoji are named at the foot', async () => {
    const pages = await print(register, { rows: [rowOf(1, { words: '😡😡押金多少' })] })
    expect(pages[0]).toContain('〓〓押金多少')
    expect(pages[0]!.at(-1)).toContain('〓：字库未收 U+1F621')
  })
})

describe('the press', () => {
  test('prints several forms asked for at once, each its own', async () => {
    const asked = [1, 2, 3, 4].map((seq) => print(register, { rows: [rowOf(seq)], number: `表${seq}` }))
    const numbers = (await Promise.all(asked)).map((pages) =>
      pages[0]!.find((text) => text.startsWith('编号')),
    )
    expect(numbers).toEqual(['编号：表1', '编号：表2', '编号：表3', '编号：表4'])
  })

  test('a form that cannot be printed fails alone; the next one prints', async () => {
    const url = 'http://127.0.0.1/'.padEnd(9000, 'x')
    await expect(print(slip, { rows: [rowOf(1)], url })).rejects.toThrow('could not be printed')
    const uncloneable = { ...rowOf(1), values: { words: () => 'never' } }
    await expect(print(register, { rows: [uncloneable] })).rejects.toThrow('could not be cloned')
    expect(await print(register, { rows: [rowOf(1)] })).toHaveLength(1)
  })

  test('leaves the desk’s thread free meanwhile', async () => {
    let turns = 0
    const turning = setInterval(() => turns++, 5)
    const started = performance.now()
    await print(register, { rows: rows(300) })
    clearInterval(turning)
    expect(turns).toBeGreaterThan((performance.now() - started) / 20)
  })

  test('refuses a heap of paper by name', async () => {
    await expect(print(register, { rows: rows(3001) })).rejects.toThrow('print.too_many_rows')
  })
})
