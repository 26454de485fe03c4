import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { freePort } from '../src/platform/embedded/ports.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** where the house stands */
    url: string
    /** the browser to look at it with */
    browser: string
  }
}

const PATIENCE_MS = 180_000

/** The real house as `npm start` opens it: its own data folder and port, the demo estate in it. */
export async function setup(project: TestProject) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'steward-journeys-'))
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const house = spawn(process.execPath, ['src/app/main.ts'], {
    env: { ...process.env, STEWARD_DATA: dataFolder, PORT: port, DATABASE_URL: '', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await ready(house, url)
  project.provide('url', url)
  project.provide('browser', process.env.STEWARD_BROWSER || '/usr/bin/chromium')
  return async () => {
    await closed(house)
    const database = await realpath(join(dataFolder, 'postgres'))
    for (const folder of [database, dataFolder]) await rm(folder, { recursive: true, force: true })
  }
}

async function ready(house: ChildProcess, url: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    if (house.exitCode !== null) throw new Error(`the house did not open: exit ${house.exitCode}`)
    if (await answers(`${url}/readyz`)) return
    await pause(100)
  }
  house.kill('SIGINT')
  throw new Error(`the house was not ready in ${PATIENCE_MS / 1000} s`)
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (reply) => reply.ok,
    () => false,
  )
}

async function closed(house: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => house.once('exit', resolve))
  house.kill('SIGTERM')
  await gone
}
