import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from './browser.ts'

const { person } = openBrowser()

/** Everything the browser complained about while the page was open. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // Nobody is signed in yet, and the house says so with a 401.
    if (message.type() === 'error' && !/40[14]/.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

test.each([
  ['desk', '/'],
  ['phone', '/field/'],
] as const)('a stranger at the %s finds a door in Chinese, without a fault', async (screen, address) => {
  const context = await person(screen)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(address)
  await page.getByRole('main').first().waitFor()
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^zh/)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})
