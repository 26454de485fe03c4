import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runningOn, takeDataFolder } from './instance.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'instance-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const here = 'http://127.0.0.1:3000'

/** Another process that takes the folder and stays. */
function otherServer() {
  const code = `import { takeDataFolder } from ${JSON.stringify(import.meta.resolve('./instance.ts'))}
    try { takeDataFolder(${JSON.stringify(folder)}, ${JSON.stringify(here)}); console.log('taken'); setInterval(() => {}, 1000) }
    catch (problem) { console.log(problem.message) }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code])
  const said = new Promise<string>((resolve) => child.stdout.once('data', (text) => resolve(String(text))))
  return { child, said, gone: new Promise((resolve) => child.once('exit', resolve)) }
}

test('a second server on the same data is told where the first one is', async () => {
  const first = otherServer()
  expect(await first.said).toBe('taken\n')
  expect(() => takeDataFolder(folder, 'http://127.0.0.1:3001')).toThrow(`${here}（进程 ${first.child.pid}）`)
  expect(() => takeDataFolder(folder, 'http://127.0.0.1:3001')).toThrow(/\nA Steward is already running/)
  expect(runningOn(folder)).toBe(here)
  first.child.kill('SIGKILL')
  await first.gone
  expect(runningOn(folder)).toBeUndefined()
})

test('a killed server leaves the folder to the next one', async () => {
  const first = otherServer()
  await first.said
  first.child.kill('SIGKILL')
  await first.gone
  const release = takeDataFolder(folder, here)
  expect(JSON.parse(readFileSync(join(folder, 'steward.lock'), 'utf8')).pid).toBe(process.pid)
  release()
  expect(() => readFileSync(join(folder, 'steward.lock'))).toThrow('ENOENT')
})

test('of several starting at once over a left-over, exactly one gets it', async () => {
  writeFileSync(join(folder, 'steward.lock'), JSON.stringify({ pid: 2 ** 22 + 7, born: '', url: here }))
  const servers = [otherServer(), otherServer(), otherServer(), otherServer()]
  const said = await Promise.all(servers.map((server) => server.said))
  expect(said.filter((text) => text === 'taken\n')).toHaveLength(1)
  for (const { child, gone } of servers) {
    child.kill('SIGKILL')
    await gone
  }
})

test.each(['', '{', 'null', '{"pid":1,"born":"another life","url":""}'])(
  'an unreadable or outlived lock does not lock anybody out: %s',
  (text) => {
    writeFileSync(join(folder, 'steward.lock'), text)
    takeDataFolder(folder, here)()
  },
)
