import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

const { person } = openBrowser()

/** Lays two deeds about one record into the phone's store, as screens do: one the server takes, one it refuses. */
const layDeeds = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('steward')
        opening.onerror = fail
        opening.onsuccess = () => {
          const { staffId } = JSON.parse(localStorage.getItem('steward.me') ?? '{}')
          const deed = { staffId, estateId: 1, subject: 'journey', subjectId: '1', files: [], tries: 0 }
          const begun = { ...deed, at: new Date().toISOString(), state: 'pending' }
          const writing = opening.result.transaction('actions', 'readwrite')
          const actions = writing.objectStore('actions')
          actions.put({
            ...begun,
            seq: 1,
            commandId: crypto.randomUUID(),
            what: '3-2-1802 到场',
            method: 'PUT',
            url: '/api/account/language',
            body: { language: 'zh' },
          })
          actions.put({
            ...begun,
            seq: 2,
            commandId: crypto.randomUUID(),
            what: '3-2-1802 完工',
            method: 'POST',
            url: '/api/account/password',
            body: { current: 'not it', next: 'Another-2026' },
          })
          writing.oncomplete = () => {
            localStorage.setItem('steward.outbox', '2')
            done()
          }
        }
      }),
  )

test('the phone opens without a line, shows what waits, sends it in order when the line is back, and keeps what was refused', async () => {
  const context = await person('phone')
  const page = await context.newPage()
  await page.goto('/field/')
  await page.getByLabel('用户名').fill('geyan')
  await page.getByLabel('密码', { exact: true }).fill('Yunqi-2026')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const stores = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  await expect.poll(stores, { timeout: 20_000 }).toContain('steward')
  await layDeeds(page)

  await context.setOffline(true)
  await page.goto('/field/')
  await page.getByText('离线').waitFor()
  await page.getByText('2 待同步').click()
  await page.getByText('3-2-1802 到场').waitFor()
  expect(await page.getByText('待同步', { exact: true }).count()).toBeGreaterThanOrEqual(2)

  await context.setOffline(false)
  await page.getByText('1 未被接受').waitFor()
  expect(await page.getByText('3-2-1802 到场').count()).toBe(0)
  await page.getByText('当前密码不正确').waitFor()
  await page.getByRole('button', { name: '丢弃' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '丢弃' }).click()
  await page.getByText('都已保存到服务器').waitFor()
  await context.close()
})
