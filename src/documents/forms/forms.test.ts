import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { pdfPages } from '../../../test/pdf-text.ts'
import { leavesOf } from '../../platform/print/print.contract.ts'
import { printForm } from '../../platform/print/print.ts'
import { formLayout, formLayouts, printBlankForm } from './forms.ts'

type ManualForm = {
  title: { zh: string; en: string }
  parameters: { key: string; value: number }[]
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

describe.each(formLayouts.map((layout) => [layout.code, layout] as const))('%s', (code, layout) => {
  const shipped = manualForm(code)

  test('has the name and the years of the shipped handbook', () => {
    expect(layout.title).toEqual(shipped.title)
    const years = shipped.parameters.find((one) => one.key.startsWith('record.retentionYears'))!.value
    expect(layout.retention.zh).toContain(years === 0 ? '长期' : `${years} 年`)
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

const manualColumns: Record<string, string> = {
  'QR-KF-06-01':
    '序号 受理时间 来源渠道 房号或点位 报事人/电话 类别 优先级 内容 预约时间 派单号 责任部门/人 接收人签/时间 处理结果 完成时间 是否超时 回访结果 关闭时间 备注',
  'QR-KF-06-02':
    '单号 关联报事 派单时间 派单人 房号 联系人 电话 类型 优先级 预约时间 报修内容 责任判定 报价（元） 客户同意签 接单人 接单时间 到场时间 处理过程 材料 人工 应收 实收 票号 完工时间 验收意见 满意度 业主签 返单时间 核对人 异常',
  'QR-KF-06-04':
    '登记日期 来源单号 事项 未完成原因 计划完成 责任人 跟进记录 交班人 接班人 实际完成/注销人 滞留天数',
  'QR-KF-06-05':
    '日期 来源单号 房号 受访人 电话 回访类型 方式 逐项评分（1–5） 总体评价 意见建议 是否转单/单号 回访人 审核人 业主签 联系状态',
}

test.each(Object.entries(manualColumns))(
  '%s has the manual’s columns in the manual’s order',
  (code, names) => {
    expect(formLayout(code).columns.map((column) => column.zh)).toEqual(names.split(' '))
  },
)

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
