import { createHmac } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

const { person } = openBrowser()
const password = 'Yunqi-2026'

async function enter(page: Page, username: string): Promise<void> {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

async function account(username: string): Promise<Page> {
  const page = await (await person('desk')).newPage()
  await page.goto('/account')
  await enter(page, username)
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
  return page
}

test('a wrong password is refused in words, the right one opens the desk', async () => {
  const page = await (await person('desk')).newPage()
  await page.goto('/')
  await page.getByLabel('用户名').fill('tanxiaoyun')
  await page.getByLabel('密码', { exact: true }).fill('not-this-one-1')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('alert').getByText('用户名或密码不正确').waitFor()
  await enter(page, 'tanxiaoyun')
  await page.getByRole('button', { name: '谭晓芸' }).waitFor()
  await page.context().close()
})

test('when a session ends, a half-written page waits under the sign-in and comes back', async () => {
  const page = await account('linxihe')
  const box = page.getByLabel('新密码')
  await box.fill('half written')
  await page.context().clearCookies()
  // any question the page asks next is answered 401
  await page.getByRole('radio', { name: 'English' }).check()
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await page.getByLabel('Username').fill('linxihe')
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'My account' }).waitFor()
  expect(await page.getByLabel('New password').inputValue()).toBe('half written')
  await page.getByRole('radio', { name: '中文' }).check()
  await page.context().close()
})

test('a second factor is begun with the password, proved with a code, asked for, and given up', async () => {
  const page = await account('wenshuyuan')
  const factor = page.locator('section', { has: page.getByRole('heading', { name: '两步验证' }) })
  await factor.getByLabel('当前密码').fill(password)
  const offer = page.waitForResponse((reply) => reply.url().endsWith('/api/account/totp'))
  await factor.getByRole('button', { name: '开启两步验证' }).click()
  const { uri } = (await (await offer).json()) as { uri: string }
  await factor.getByAltText('两步验证二维码').waitFor()
  await factor.getByLabel('动态验证码').fill(codeOf(uri))
  await factor.getByRole('button', { name: '确认开启' }).click()
  await factor.getByText('已开启').waitFor()
  await page.getByRole('button', { name: '退出登录' }).click()
  await enter(page, 'wenshuyuan')
  await page.getByLabel('动态验证码').fill(codeOf(uri))
  await page.getByRole('button', { name: '验证并登录' }).click()
  await factor.getByLabel('当前密码').fill(password)
  await factor.getByRole('button', { name: '关闭两步验证' }).click()
  await factor.getByText('未开启').waitFor()
  expect(await factor.getByRole('alert').count()).toBe(0)
  await page.context().close()
})

/** RFC 6238 over the key of an otpauth address: six digits, 30 s, SHA-1, as authenticators do. */
function codeOf(uri: string): string {
  const moment = Buffer.alloc(8)
  moment.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', fromBase32(new URL(uri).searchParams.get('secret')!))
    .update(moment)
    .digest()
  const offset = digest.at(-1)! & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/g)!
      .map((byte) => Number.parseInt(byte, 2)),
  )
}
