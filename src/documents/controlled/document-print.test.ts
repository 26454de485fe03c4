import { expect, test } from 'vitest'
import { cast } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { now } from '../../platform/clock.ts'
import { contents, documentPage } from './controlled.lists.ts'
import { documentPages, printDocument } from './document-print.ts'

openTestHouse()
const printing = { company: '云栖物业服务有限公司', at: now(), by: '林溪禾' }

test('a document prints with its cover, its text and its figures as they stand', async () => {
  const pdf = await printDocument(cast.lin, 'KF05-03')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.length).toBeLessThan(400_000)
  const page = await documentPage(cast.lin, 'KF05-03')
  const drawn = JSON.stringify(documentPages(page, printing))
  for (const words of ['随系统首发', '2026-01-01', '受控', '15 分钟', 'P2 到场', '附 参数'])
    expect(drawn).toContain(words)
  expect(drawn).not.toContain('{{')
  expect(documentPages(page, printing).mark).toBeUndefined()
})

test('V00-4: an edition that no longer holds prints 作废, a draft 未生效', async () => {
  const page = await documentPage(cast.lin, 'KF05-03')
  const as = (state: 'superseded' | 'draft') =>
    documentPages({ ...page, edition: { ...page.edition, state } }, printing).mark
  expect(as('superseded')).toBe('作废')
  expect(as('draft')).toBe('未生效')
})

test('every document of the handbook can be printed', async () => {
  for (const { code } of await contents(cast.lin)) {
    const page = await documentPage(cast.lin, code)
    expect(JSON.stringify(documentPages(page, printing)), code).toContain(page.title.zh.slice(0, 2))
  }
})
