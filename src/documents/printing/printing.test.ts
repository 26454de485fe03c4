import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { cast, estateId } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { pdfPages } from '../../../test/pdf-text.ts'
import { may } from '../../people/permissions.ts'
import { buildServer } from '../../platform/http/server.ts'
import { newId } from '../../platform/ids.ts'
import type { ExportRow } from '../../platform/sheets/form-sheet.ts'
import { readSheets } from '../../platform/sheets/read.ts'
import { sheetStream } from '../../platform/sheets/write.ts'
import * as documents from '../controlled/controlled.ts'
import { printingRoutes } from './printing.routes.ts'
import { printBlank, printOnForm, registerSheet } from './printing.ts'
import { printingWords } from './printing.words.ts'

const house = openTestHouse()

const values = {
  seq: 1,
  receivedAt: '2026-11-23T01:05:00.000Z',
  channel: 'phone',
  location: '3-2-1802',
  reporter: '王女士',
  phone: '138****1234',
  category: 'repair',
  priority: 'P2',
  content: '厨房水管爆了',
  overdue: false,
}
const text = async (pdf: Promise<Buffer>): Promise<string> =>
  pdfPages(await pdf)
    .flat()
    .join('|')

test('a record prints under its company, its estate, the edition in force and whoever prints', async () => {
  house.at('2026-11-23T12:31:00Z')
  const printed = await text(
    printOnForm(cast.tan, estateId, 'QR-KF-06-01', {
      number: '0601-20261123',
      rows: [{ values, complete: true }],
    }),
  )
  const { rows } = await house.owner.query('select name, company_name from estate.estate where id = $1', [
    estateId,
  ])
  expect(printed).toContain(`${rows[0].company_name}|${rows[0].name}|`)
  expect(printed).toContain('编码：QR-KF-06-01|版本/修订：A/0|编号：0601-20261123')
  expect(printed).toContain('保存期：3 年    打印时间：2026-11-23 20:31    打印人：谭晓芸')
  expect(printed).toContain('王女士|138****1234|报修|P2|厨房水管爆了')
})

test('a record that ran under an older edition says so', async () => {
  const printed = await text(printOnForm(cast.tan, estateId, 'QR-KF-06-01', { rows: [], edition: 'Z/9' }))
  expect(printed).toContain('版本/修订：Z/9')
})

test('the years a company changes in the handbook are the years on paper', async () => {
  house.at('2026-12-01T01:00:00Z')
  const at = { code: 'QR-KF-06-05', id: newId() }
  const command = () => ({ id: randomUUID() })
  const change = { reason: '合同要求', clause: '3.1', values: { 'record.retentionYears.QR05': 7 } }
  await documents.draftRevision(cast.lin, command(), at.code, { id: at.id, ...change })
  await documents.submitRevision(cast.lin, command(), at)
  await documents.reviewRevision(cast.shen, command(), at)
  await documents.approveRevision(cast.he, command(), at)
  house.at('2026-12-03T01:00:00Z')
  documents.forgetParameters()
  expect(await text(printBlank(cast.tan, estateId, 'QR-KF-06-05'))).toContain('保存期：7 年')
})

test('nobody prints under an estate not theirs', async () => {
  const stranger = { ...cast.tan, estates: [999] }
  await expect(printBlank(stranger, estateId, 'QR-KF-06-01')).rejects.toMatchObject({ kind: 'not_found' })
})

test('a register becomes a workbook: the form’s columns one by one, values as on paper, numbers as numbers', async () => {
  house.at('2026-11-23T12:31:00Z')
  async function* rows(): AsyncGenerator<ExportRow> {
    yield { number: '0601-20261123-001', values }
    yield { number: '0601-20261123-002', values: { ...values, seq: 2 }, void: true, late: true }
  }
  const sheet = await registerSheet(cast.tan, estateId, 'qrkf0601', { rows: rows(), period: '2026-11-23' })
  const [read] = await readSheets(await buffer(sheetStream(sheet)))
  const lines = read!.rows.map((row) => [...row.cells.values()].map((cell) => cell.text))
  expect(lines[1]![0]).toMatch(/^QR-KF-06-01 {2}A\/0/)
  expect(lines[3]!.slice(0, 8)).toEqual([
    '编号',
    '序号',
    '受理时间',
    '来源渠道',
    '房号或点位',
    '报事人',
    '电话',
    '类别',
  ])
  expect(lines[4]!.slice(0, 8)).toEqual([
    '0601-20261123-001',
    '1',
    '2026-11-23 09:05:00',
    '电话',
    '3-2-1802',
    '王女士',
    '138****1234',
    '报修',
  ])
  expect(read!.rows[4]!.cells.get(2)?.kind).toBe('number')
  expect(lines[5]!.at(-1)).toBe('作废 补录')
})

test('an empty form is a PDF at its own address; an unknown one is refused with a sentence', async () => {
  const app = await buildServer({
    routes: printingRoutes,
    words: printingWords,
    actorOf: async () => cast.pang,
    may,
    logLevel: 'silent',
    requestsPerMinute: 1000,
  })
  const slip = await app.inject(`/api/estates/${estateId}/forms/QR-KF-06-02/blank.pdf?parts=true`)
  expect(slip.headers['content-type']).toBe('application/pdf')
  expect(pdfPages(slip.rawPayload).map((page) => page.slice(-3).join(''))).toHaveLength(3)
  const unknown = await app.inject(`/api/estates/${estateId}/forms/QR-KF-06-77/blank.pdf`)
  expect(unknown.statusCode).toBe(404)
  expect(unknown.json()).toMatchObject({
    reason: 'form.unknown',
    detail: { zh: '没有编码为 QR-KF-06-77 的质量记录表' },
  })
  await app.close()
})
