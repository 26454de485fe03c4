import { mkdir } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

const { person } = openBrowser()
const password = 'Yunqi-2026'
const shots = 'test-results/repair'
const words = '厨房水管接头漏水，地上全是水'

async function enter(page: Page, path: string, username: string): Promise<Page> {
  await page.goto(path)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  return page
}

const deskOf = async (username: string) => enter(await (await person('desk')).newPage(), '/', username)
const phoneOf = async (username: string) =>
  enter(await (await person('phone')).newPage(), '/field/', username)

/** A picture of the screen for whoever looks at the results, and every fault that axe finds on it. */
async function look(page: Page, name: string): Promise<void> {
  await mkdir(shots, { recursive: true })
  // what slides in has arrived: colours are measured at rest
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${shots}/${name}.png` })
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** Presses a button by its word; on the desk the next step carries its key after it. */
const press = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name}( E)?$`) }).click()

/** Draws a name on the glass with a finger's strokes. */
async function sign(page: Page): Promise<void> {
  const glass = page.getByRole('img', { name: '业主签字' })
  await glass.scrollIntoViewIfNeeded()
  // the pad is loaded when first needed and then fits itself to the glass
  await page.waitForTimeout(500)
  const { x, y, height } = (await glass.boundingBox())!
  for (const start of [40, 140]) {
    await page.mouse.move(x + start, y + height / 2)
    await page.mouse.down()
    for (let step = 1; step <= 12; step++)
      await page.mouse.move(x + start + step * 6, y + height / 2 + Math.sin(step) * 30)
    await page.mouse.up()
  }
}

test('a repair goes from the call to its closing over the desk, the phone and the desk again', async () => {
  const desk = await deskOf('tanxiaoyun')
  const box = desk.getByRole('combobox', { name: '查找', exact: false })
  await box.fill('3-2-1802')
  await desk.getByRole('option').first().waitFor()
  await look(desk, '01-box')
  await box.press('Enter')
  await desk.getByRole('heading', { name: '3-2-1802', exact: false }).first().waitFor()
  await desk.getByPlaceholder('照住户的话写', { exact: false }).waitFor()
  await desk.keyboard.press('F2')
  await desk.getByPlaceholder('照住户的话写', { exact: false }).fill(words)
  await desk.getByRole('radio', { name: 'P2' }).check()
  await look(desk, '02-log')
  await desk.keyboard.press('Control+Enter')
  await desk.getByText('已登记 0601-', { exact: false }).waitFor()
  await press(desk, '打开')

  await press(desk, '派单')
  const dialog = desk.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '派给' }).click()
  await desk.getByRole('option', { name: '葛岩', exact: false }).click()
  await look(desk, '03-dispatch')
  await press(desk, '派单')
  await desk.getByText('已派单').first().waitFor()
  await look(desk, '04-dispatched')

  const slips = await enter(await (await person('desk')).newPage(), new URL(desk.url()).pathname, 'linxihe')
  await slips.getByText('已派单').first().waitFor()

  const phone = await phoneOf('geyan')
  await phone.getByRole('list', { name: '在手' }).waitFor()
  await look(phone, '05-mine')
  await phone.getByRole('link').filter({ hasText: words }).click()
  await phone.getByRole('button', { name: '接单' }).waitFor()
  const number = /0602-\d{8}-\d+/.exec((await phone.getByRole('main').textContent()) ?? '')![0]
  await press(phone, '接单')
  await phone.getByRole('button', { name: '我到了' }).waitFor()
  await look(phone, '06-accepted')
  await press(phone, '我到了')
  await phone.getByRole('button', { name: '开工' }).waitFor()
  await press(phone, '开工')
  await phone.getByRole('dialog').getByRole('radio', { name: '保修期' }).check()
  await look(phone, '07-start')
  await press(phone, '开工')
  await phone.getByText('施工中').waitFor()
  await desk.getByText('处理中').first().waitFor()

  await press(phone, '完工')
  const finish = phone.getByRole('dialog')
  await finish.getByLabel('处理过程').fill('关总阀，更换接头，试水 15 分钟无渗漏')
  await finish.locator('input[type=file]').first().setInputFiles('src/app/web/public/icons/field-512.png')
  await finish.getByRole('img', { name: '第 1 张照片' }).waitFor()
  await look(phone, '08-finish')
  await press(phone, '完工')
  await phone.getByRole('button', { name: '业主验收' }).waitFor()
  for (const page of [desk, slips]) await page.getByText('已处理').first().waitFor()
  await press(phone, '业主验收')
  const owner = phone.getByRole('dialog')
  await owner.getByText('合格', { exact: true }).click()
  await owner.getByText('A 满意').click()
  await sign(phone)
  await look(phone, '09-sign')
  await press(phone, '业主验收')
  await phone.getByText('业主已签').waitFor()
  await phone.getByText('已保存').waitFor()
  await look(phone, '10-verified')
  await look(desk, '11-done-live')

  // whoever keeps the slips takes it back; the desk's own page hears of it
  await slips.getByRole('link', { name: number }).click()
  await slips.getByRole('heading', { name: number }).waitFor()
  await slips.getByText('业主已签').first().waitFor()
  await look(slips, '12-slip')
  await press(slips, '返单')
  await slips.getByRole('dialog').getByRole('button', { name: '返单' }).click()
  await slips.getByText('已返单').first().waitFor()
  await look(slips, '13-returned')

  await press(desk, '关闭')
  await desk.getByRole('dialog').getByRole('button', { name: '关闭', exact: true }).last().click()
  await desk.getByText('已关闭').first().waitFor()
  await look(desk, '14-closed')
  for (const page of [desk, phone, slips]) await page.context().close()
})
