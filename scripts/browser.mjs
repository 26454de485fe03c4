// Finds a browser for the journeys of npm test, or gets one without changing the system.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { LAUNCHER, unpackChromium } from './debian-chromium.mjs'
import { output, root, runNode } from './programs.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
}

/** The path of a browser that runs, fetched first if need be; undefined when there is no way to one, which is then said. */
export async function browser() {
  const found = await findBrowser()
  if (found) return found
  console.log('没有找到浏览器，正在下载… No browser found, fetching one …')
  unpackChromium()
  if (!(await findBrowser())) downloadFromPlaywright()
  const fetched = await findBrowser()
  if (!fetched) console.error(noBrowser)
  return fetched
}

const noBrowser = `没有浏览器，浏览器流程测试无法进行。请安装 Chromium 或 Chrome，或用 STEWARD_BROWSER 指出它的路径。
There is no browser, so the browser journeys cannot run. Install Chromium or Chrome, or name its path in STEWARD_BROWSER.`

async function findBrowser() {
  const { chromium } = await import('playwright-core')
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const known = [...onPath, ...(PLACES[process.platform] ?? []), LAUNCHER, chromium.executablePath()]
  return [process.env.STEWARD_BROWSER, ...known].find((path) => path && existsSync(path) && runs(path))
}

// A browser without its libraries, or a package that only points to a store, is there but does not run. Windows would open a window.
function runs(path) {
  return process.platform === 'win32' || output(path, ['--version'], { timeout: 20_000 }) !== undefined
}

function downloadFromPlaywright() {
  const withDeps = process.getuid?.() === 0 ? ['--with-deps'] : []
  runNode(
    [join(root, 'node_modules/playwright-core/cli.js'), 'install', '--no-shell', ...withDeps, 'chromium'],
    { env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }, timeout: 600_000 },
  )
}
