import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addressOf, readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'config-'))
afterAll(() => rmSync(folder, { recursive: true }))

const demo = { STEWARD_DATA: folder }
const production = {
  ...demo,
  STEWARD_MODE: 'production',
  STEWARD_KEY: 'ab'.repeat(32),
  STEWARD_SECRET: 's'.repeat(40),
  STEWARD_URL: 'https://steward.example.cn/',
}

test('with nothing said, it is a demo on this machine alone', () => {
  const config = readConfig(demo)
  expect(config).toMatchObject({
    mode: 'demo',
    host: '127.0.0.1',
    port: 3000,
    url: 'http://127.0.0.1:3000',
    database: undefined,
  })
  expect(config.key).toHaveLength(32)
})

test('a demo keeps the key and secret it made, for its owner alone', () => {
  const first = readConfig(demo)
  const second = readConfig(demo)
  expect(second.key.equals(first.key)).toBe(true)
  expect(second.secret).toBe(first.secret)
  expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600)
})

test('production takes its key in either spelling and never makes one', () => {
  const hex = readConfig(production)
  const base64 = readConfig({
    ...production,
    STEWARD_KEY: Buffer.from('ab'.repeat(32), 'hex').toString('base64'),
  })
  expect(base64.key.equals(hex.key)).toBe(true)
  expect(hex.url).toBe('https://steward.example.cn')
  expect(() => readConfig({ ...demo, STEWARD_MODE: 'production' })).toThrow(
    /STEWARD_KEY.*STEWARD_SECRET.*STEWARD_URL/,
  )
})

test('every wrong variable is named, in both languages, in one sentence each', () => {
  const wrong = () =>
    readConfig({
      ...demo,
      PORT: '99999',
      STEWARD_MODE: 'live',
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
      STEWARD_KEY: 'short',
    })
  expect(wrong).toThrow(/^配置有误.*PORT 应为.*STEWARD_MODE 应为/)
  expect(wrong).toThrow(
    /\nCannot start.*PORT must be.*STEWARD_MODE must be.*STEWARD_KEY must be.*DATABASE_URL must be.*LOG_LEVEL must be/,
  )
})

test('an empty variable counts as not given', () => {
  expect(readConfig({ ...demo, PORT: '', DATABASE_URL: '' })).toMatchObject({
    port: 3000,
    database: undefined,
  })
})

test('an external server is worked on as steward_app, with a password that stays the same', () => {
  const first = readConfig({ ...demo, DATABASE_URL: 'postgresql://boss:word@db:5432/estate' })
  const again = readConfig({ ...demo, DATABASE_URL: 'postgresql://boss:word@db:5432/estate' })
  expect(first.database?.url).toBe('postgresql://boss:word@db:5432/estate')
  expect(first.database?.appUrl).toMatch(/^postgresql:\/\/steward_app:[\w-]+@db:5432\/estate$/)
  expect(again.database).toEqual(first.database)
  expect(() => readConfig({ ...demo, DATABASE_APP_URL: 'postgresql://app@db/estate' })).toThrow(
    'DATABASE_URL',
  )
})

test('a data folder that cannot be one is named', () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  expect(() => readConfig({ STEWARD_DATA: join(file, 'inside') })).toThrow('STEWARD_DATA')
})

test('the printed address can be opened from this machine', () => {
  expect(addressOf('0.0.0.0', 3000)).toBe('http://127.0.0.1:3000')
  expect(addressOf('::1', 80)).toBe('http://[::1]:80')
})
