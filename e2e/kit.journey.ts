import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'

// The kit by itself, without a server: its gallery, built as the product is built, under the product's strict CSP.
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; object-src 'none'"
let browser: Browser
let gallery: PreviewServer
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steward-gallery-'))
  await build({ mode: 'gallery', logLevel: 'error', build: { outDir: folder } })
  gallery = await preview({
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': policy } },
  })
  browser = await chromium.launch({
    executablePath: inject('browser'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
})

afterAll(async () => {
  await browser?.close()
  await gallery?.close()
  await rm(folder, { recursive: true, force: true })
})

async function look(scheme: 'light' | 'dark', width: number, address = '/gallery.html') {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: 'zh-CN',
    baseURL: gallery.resolvedUrls!.local[0],
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(address)
  await page.getByRole('table').first().waitFor()
  return { page, complaints, close: () => context.close() }
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test.each([
  ['light', 1440, ''],
  ['dark', 1440, ''],
  ['light', 720, ''],
  ['light', 390, '?field'],
  ['dark', 390, '?field'],
] as const)(
  'every part is accessible, inside the page and silent: %s at %i px %s',
  async (scheme, width, query) => {
    const { page, complaints, close } = await look(scheme, width, `/gallery.html${query}`)
    expect(await faults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
    expect(complaints).toEqual([])
    await close()
  },
)

test.each(['Dialog', 'Drawer', 'Confirm', 'Menu', '?'])(
  '%s opens accessible and Escape closes it',
  async (name) => {
    const { page, complaints, close } = await look('light', 1440)
    await page.getByRole('button', { name, exact: true }).click()
    const opened = page.getByRole(name === 'Menu' ? 'menu' : 'dialog')
    await opened.waitFor()
    await page.waitForTimeout(200)
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await close()
  },
)

test('J, K and PageDown walk a list of 240 of which few are drawn, and Enter opens the row', async () => {
  const { page, close } = await look('light', 1440)
  const row = () => page.evaluate(() => document.activeElement?.getAttribute('data-row'))
  for (let times = 0; times < 41; times++) await page.keyboard.press('j')
  await expect.poll(row).toBe('40')
  await page.keyboard.press('k')
  await page.keyboard.press('PageDown')
  await expect.poll(row).toBe('49')
  expect(await page.locator('tbody tr[data-row]').count()).toBeLessThan(100)
  await page.keyboard.press('Enter')
  await page.getByText('0601-20261123-050').last().waitFor()
  await close()
})

test('a list is narrowed by finished words, never by half-composed pinyin', async () => {
  const { page, close } = await look('light', 1440)
  const counted = () => page.getByRole('table').first().getAttribute('aria-rowcount')
  const typing = await page.context().newCDPSession(page)
  await page.getByRole('searchbox').focus()
  await typing.send('Input.imeSetComposition', { text: 'lou', selectionStart: 3, selectionEnd: 3 })
  expect(await page.getByRole('searchbox').inputValue()).toBe('lou')
  expect(await counted()).toBe('241')
  await typing.send('Input.insertText', { text: '楼上' })
  await expect.poll(() => page.locator('tbody tr[data-row]').count()).toBe(40)
  await close()
})
