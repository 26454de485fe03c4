// Finds a browser for the journeys of npm test, or gets one.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { output, root, run, runNode } from './programs.mjs'

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

/** The path of a browser that runs, installed first if need be; undefined when there is no way to one, which is then said. */
export async function browser() {
  const found = await findBrowser()
  if (found) return found
  console.log('没有找到浏览器，正在安装… No browser found, installing one …')
  // On a bare Debian, Playwright's own build lacks its system libraries; the package brings them.
  if (isRootWithApt()) aptInstall('chromium')
  const packaged = await findBrowser()
  if (packaged) return packaged
  runNode(
    [
      join(root, 'node_modules', 'playwright-core', 'cli.js'),
      'install',
      '--no-shell',
      ...(isRootWithApt() ? ['--with-deps'] : []),
      'chromium',
    ],
    {
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
      timeout: 600_000,
    },
  )
  const downloaded = await findBrowser()
  if (!downloaded) console.error(noBrowser)
  return downloaded
}

const noBrowser = `没有浏览器，浏览器流程测试无法进行。请安装 Chromium 或 Chrome，或用 STEWARD_BROWSER 指出它的路径。
There is no browser, so the browser journeys cannot run. Install Chromium or Chrome, or name its path in STEWARD_BROWSER.`

async function findBrowser() {
  const { chromium } = await import('playwright-core')
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const candidates = [
    process.env.STEWARD_BROWSER,
    ...onPath,
    ...(PLACES[process.platform] ?? []),
    chromium.executablePath(),
  ]
  return candidates.find((path) => path && existsSync(path) && runs(path))
}

// A browser without its libraries, or a package that only points to a store, is there but does not run. Windows would open a window.
function runs(path) {
  return process.platform === 'win32' || output(path, ['--version'], { timeout: 20_000 }) !== undefined
}

function isRootWithApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function aptInstall(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (run('apt-get', ['update', '-qq'], { env }) === 0)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
}
