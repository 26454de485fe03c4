import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from '../platform/config.ts'
import { freePort } from '../platform/embedded/ports.ts'
import { runningOn } from '../platform/instance.ts'
import { openHouse } from './house.ts'

const folder = mkdtempSync(join(tmpdir(), 'house-'))
chmodSync(folder, 0o711)
afterAll(() => {
  for (const path of [realpathSync(join(folder, 'postgres')), folder]) rmSync(path, { recursive: true })
})

test('the house opens on nothing, with all its jobs, answers, closes, and opens again', {
  timeout: 120_000,
}, async () => {
  const port = await freePort()
  const config = readConfig({
    STEWARD_DATA: folder,
    STEWARD_MODE: 'production',
    STEWARD_KEY: 'ab'.repeat(32),
    STEWARD_SECRET: 's'.repeat(40),
    STEWARD_URL: `http://127.0.0.1:${port}`,
    PORT: String(port),
    LOG_LEVEL: 'silent',
  })
  for (const _ of ['for the first time', 'again']) {
    const house = await openHouse(config)
    expect((await fetch(`${config.url}/readyz`)).status).toBe(200)
    expect((await fetch(`${config.url}/openapi.json`)).status).toBe(200)
    expect(house.greeting.join()).not.toContain('demo')
    await house.close()
    expect(runningOn(folder)).toBeUndefined()
  }
})
