import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

/** What a person has in front of them: the desk's PC, or a phone in the field. */
export const screens = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
}

// Without these, Chromium asks the world for updates and a container for rights it does not give.
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser for a journey's file. Each person gets a context of their own: other cookies, other storage, another screen. */
export function openBrowser() {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('browser'), args: quietly })
  })
  afterAll(() => browser.close())
  const person = (screen: keyof typeof screens): Promise<BrowserContext> =>
    browser.newContext({
      ...screens[screen],
      baseURL: inject('url'),
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
  return { person }
}
