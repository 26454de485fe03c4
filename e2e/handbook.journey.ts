import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

const { person } = openBrowser()
const password = 'Yunqi-2026'

async function deskOf(username: string, path = '/manual'): Promise<Page> {
  const page = await (await person('desk')).newPage()
  await page.goto(path)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  return page
}

async function axeOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('a document is found by its code without dashes, by pinyin and by its words', async () => {
  const page = await deskOf('tanxiaoyun')
  const box = page.getByPlaceholder('编码、名称或拼音', { exact: false })
  const documents = page.getByRole('main').getByRole('link')
  await box.fill('kf0510')
  await expect.poll(() => documents.count()).toBe(1)
  await box.fill('zhbx')
  await expect.poll(async () => (await documents.allTextContents()).join()).toContain('KF05-03')
  await box.fill('绝不同用')
  await page.getByText('酸性药剂与含氯药剂绝不同用', { exact: false }).waitFor()
  await box.fill('KF 05 03')
  await box.press('Enter')
  await page.getByRole('heading', { name: 'KF05-03 住户报修、保洁服务标准作业规程' }).waitFor()
  await page.getByRole('img', { name: '项目派工单', exact: false }).waitFor()
  expect(await page.getByRole('button', { name: '修订' }).count()).toBe(0)
  expect(await axeOf(page)).toEqual([])
  await page.context().close()
})

test('a figure is revised by three hands, and the next record runs under it', async () => {
  const lin = await deskOf('linxihe', '/manual/KF05-03')
  await lin.getByRole('button', { name: '修订' }).click()
  const drawer = lin.getByRole('dialog')
  await drawer.getByRole('textbox', { name: 'P2 到场' }).fill('20')
  await drawer.getByRole('textbox', { name: '修订原因' }).fill('上半年到场数据')
  expect(await drawer.getByLabel('所涉条款').inputValue()).toBe('4.2')
  expect(await axeOf(lin)).toEqual([])
  await drawer.getByRole('button', { name: '保存草稿' }).click()
  await lin.getByRole('heading', { name: 'A/1 与 A/0 相比' }).waitFor()
  expect(await lin.getByText('20 分钟').first().isVisible()).toBe(true)
  await lin.getByRole('button', { name: '提交审核' }).click()
  await lin.getByText('A/1 审核中').first().waitFor()
  const address = new URL(lin.url())

  const shen = await deskOf('shenyuchuan', address.pathname + address.search)
  await shen.getByRole('button', { name: '审核通过' }).click()
  await shen.getByText('已审核').waitFor()

  const he = await deskOf('heyunting', address.pathname + address.search)
  await he.getByRole('button', { name: '批准' }).click()
  await he.getByRole('dialog').getByRole('button', { name: '批准' }).click()
  await he.getByText('A/1 现行').first().waitFor()
  expect(await axeOf(he)).toEqual([])

  // The author's page, still open, hears of it.
  await lin.getByText('A/1 现行').first().waitFor()
  const figure = await lin.request.get('/api/parameters/sla.repair.P2.arriveMinutes')
  expect(await figure.json()).toMatchObject([{ value: 15 }, { value: 20, label: 'A/1' }])
  const paper = await lin.request.get('/api/documents/KF05-03/print')
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
  for (const page of [lin, shen, he]) await page.context().close()
})
