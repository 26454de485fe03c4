import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { pdfPages } from '../../../test/pdf-text.ts'
import { leavesOf } from '../../platform/print/print.contract.ts'
import { printForm } from '../../platform/print/print.ts'
import { formLayout, formLayouts, printBlankForm } from './forms.ts'

type ManualColumn = { key: string; zh: string; type: string }
type ManualForm = {
  title: { zh: string; en: string }
  layout: { shape: string; paper: string; orientation: string; rowsPerPage: number; copies?: string[] }
  columns: ManualColumn[]
}

const manualForm = (code: string): ManualForm =>
  parse(readFileSync(new URL(`../../../manual/${code}.md`, import.meta.url), 'utf8').split('---')[1]!)

const heading = {
  company: '云栖物业服务有限公司',
  estate: '云栖江岸公寓',
  edition: 'A/0',
  printedAt: new Date('2026-11-23T12:31:00Z'),
  printedBy: '谭晓芸',
}

/** Columns the paper breaks into fields of their own, where the handbook lists them as one. */
const brokenOpen: Record<string, string[]> = {
  labour: ['labourHours', 'labourRate'],
  meterBase: ['meterWater', 'meterPower', 'meterGas'],
}

describe.each(formLayouts.map((layout) => [layout.code, layout] as const))('%s', (code, layout) => {
  const shipped = manualForm(code)

  test('has the name, paper and rows of the shipped handbook', () => {
    expect(layout.title).toEqual(shipped.title)
    expect(layout.orientation).toBe(shipped.layout.orientation)
    expect(layout.size).toBe(shipped.layout.paper)
    expect(layout.kind).toBe(shipped.layout.shape === 'register' ? 'register' : 'single')
    expect(layout.rowsPerPage ?? 0).toBe(shipped.layout.rowsPerPage)
  })

  test('has the columns of the shipped handbook, by key, name and kind, in its order', () => {
    const leaves = leavesOf(layout.columns)
    const wanted = shipped.columns.flatMap((column) => brokenOpen[column.key] ?? [column.key])
    expect(leaves.map((leaf) => leaf.key).filter((key) => wanted.includes(key))).toEqual(wanted)
    for (const column of shipped.columns.filter((one) => !brokenOpen[one.key])) {
      const leaf = leaves.find((one) => one.key === column.key)!
      // what stands in brackets is said on paper by the sub-table's own columns
      expect(leaf.zh).toContain(column.zh.replace(/（.*）/, ''))
      expect(leaf.type === 'period' ? 'text' : leaf.type).toBe(column.type)
    }
  })

  test('names no key twice', () => {
    const keys = leavesOf(layout.columns).map((leaf) => leaf.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('prints empty, with its code, its name and every column', async () => {
    const pages = pdfPages(await printBlankForm(code, heading))
    const text = pages.map((page) => page.join('')).join('')
    expect(text).toContain(`编码：${code}`)
    for (const column of layout.columns) {
      const names = column.apart && layout.kind === 'single' ? (column.sub ?? []) : [column]
      for (const { zh } of names) expect(text).toContain(zh)
    }
    expect(pages[0]).toContain(`第 1 页  共 ${pages.length} 页`)
  })
})

test('a form is found however its code is written, and an unknown one is refused by name', () => {
  expect(formLayout('qrkf0602').title.zh).toBe('项目派工单')
  expect(formLayout('QR KF 06 05').title.zh).toBe('回访记录表')
  expect(() => formLayout('QR-KF-06-17')).toThrow('form.unknown')
})

test('the work order prints its three parts on A5 with everything in the manual’s order', async () => {
  const values = {
    no: '0602-20261123-017',
    requestNo: '0601-20261123-021',
    unit: '3-2-1802',
    contact: '王女士',
    phone: '138****1234',
    type: 'inUnit',
    priority: 'P2',
    description: '厨房水管爆了，水漏到楼下了',
    quote: 18000,
    materials: [
      { name: 'PPR 热水管', model: 'DN20', quantity: 0.6, price: 1850, amount: 1110, source: 'company' },
    ],
    due: 11310,
    rating: 'A',
    ownerSig: { name: '王女士', at: '2026-11-23T02:45:00Z' },
  }
  const file = await printForm(formLayout('QR-KF-06-02'), {
    ...heading,
    number: values.no,
    rows: [{ complete: true, values }],
    parts: true,
  })
  const pages = pdfPages(file)
  expect(pages.map((page) => page.find((text) => text.startsWith('编号：'))?.slice(-2))).toEqual([
    '-1',
    '-2',
    '-3',
  ])
  const text = pages[0]!.join('|')
  expect(text).toContain('单号|0602-20261123-017|关联报事|0601-20261123-021|派单时间|/')
  expect(text).toContain('房号|3-2-1802|联系人|王女士|电话|138****1234')
  expect(text).toContain('PPR 热水管|DN20|0.6|18.50|11.10|物业')
  expect(text).toContain('应收|113.10|实收|/|票号|/')
  expect(file.includes('/MediaBox [0 0 419.527559 595.275591]')).toBe(true)
})
