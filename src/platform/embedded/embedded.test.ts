import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { lives } from '../processes.ts'
import { startEmbedded } from './embedded.ts'
import { postmasterOf } from './postmaster.ts'

const folders: string[] = []

// Readable to the system user, as an ordinary checkout is.
function newFolder(mode = 0o711, name = 'postgres'): string {
  const parent = mkdtempSync(join(tmpdir(), 'boot-'))
  chmodSync(parent, mode)
  const folder = join(parent, name)
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders.splice(0)) {
    if (!existsSync(folder)) continue
    const home = realpathSync(folder)
    const pid = postmasterOf(join(home, 'cluster'))?.pid
    if (pid) process.kill(pid, 'SIGQUIT')
    for (const path of [home, dirname(folder)]) rmSync(path, { recursive: true, force: true, maxRetries: 20 })
  }
})

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

function pidIn(folder: string): number {
  return Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function killed(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  while (lives(pid)) await pause(10)
}

describe('a database of our own', { timeout: 120_000 }, () => {
  const folder = newFolder()
  const cluster = join(folder, 'cluster')

  test('is made on first need', async () => {
    const { url, adopted, stop } = await startEmbedded({ folder })
    expect(adopted).toBe(false)
    await ask(url, `create table kept as select '管家' as word`)
    expect(await ask(url, 'show fsync')).toBe('on')
    expect(await ask(url, 'show server_encoding')).toBe('UTF8')
    expect(
      await ask(
        url,
        `select upper('é') || (select count(*) > 0 from pg_collation where collname = 'zh-x-icu')`,
      ),
    ).toBe('Étrue')
    await stop()
    expect(postmasterOf(cluster)).toBeUndefined()
  })

  test('starts again where it stopped, keeps its passwords to itself, and lets nobody in without one', async () => {
    const { url, appUrl, adopted, stop } = await startEmbedded({ folder })
    expect(adopted).toBe(false)
    expect(await ask(url, 'select word from kept')).toBe('管家')
    expect(statSync(join(folder, 'passwords.json')).mode & 0o777).toBe(0o600)
    expect(new URL(appUrl).username).toBe('steward_app')
    const stranger = new URL(url)
    stranger.password = 'guess'
    await expect(ask(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    await stop()
  })

  test('is adopted, with everything committed, when the process that started it is killed', async () => {
    const script = `import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./embedded.ts'))}
      await startEmbedded({ folder: ${JSON.stringify(folder)} }); process.kill(process.pid, 'SIGKILL')`
    const starter = spawnSync(process.execPath, ['--input-type=module', '-e', script])
    expect(String(starter.stderr)).toBe('')
    expect(starter.signal).toBe('SIGKILL')
    const orphan = pidIn(folder)
    expect(lives(orphan)).toBe(true)

    const adopted = await startEmbedded({ folder })
    expect(adopted.adopted).toBe(true)
    expect(pidIn(folder)).toBe(orphan)
    expect(await ask(adopted.url, 'select word from kept')).toBe('管家')
    await adopted.stop()
    expect(postmasterOf(cluster)).toBeUndefined()
  })

  test('recovers when the server itself was killed in the middle of work', async () => {
    const first = await startEmbedded({ folder })
    await ask(first.url, 'create table acknowledged as select generate_series(1, 1000) as n')
    const busy = ask(first.url, 'select pg_sleep(30)').catch((error: Error) => error)
    await killed(pidIn(folder))
    const second = await startEmbedded({ folder })
    expect(second.adopted).toBe(false)
    expect(await ask(second.url, 'select count(*) from acknowledged')).toBe('1000')
    expect(await busy).toBeInstanceOf(Error)
    await second.stop()
  })

  test("is not fooled by a process that got the killed server's number", async () => {
    await startEmbedded({ folder })
    await killed(pidIn(folder))
    const file = join(cluster, 'postmaster.pid')
    const rest = readFileSync(file, 'utf8').split('\n').slice(1)
    writeFileSync(file, [process.pid, ...rest].join('\n'))
    const second = await startEmbedded({ folder })
    expect(second.adopted).toBe(false)
    expect(await ask(second.url, 'select 1')).toBe(1)
    await second.stop()
  })

  test('says so in one sentence when its port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => holder.once('listening', listening))
    const address = holder.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(startEmbedded({ folder, port })).rejects.toThrow(`127.0.0.1:${port}`)
    holder.close()
  })

  test('starts in a folder of any name and length, and leaves nothing when it was a throw-away', async () => {
    const odd = newFolder(0o711, `数据 一, 二 ${'a'.repeat(80)}`)
    const { url, discard } = await startEmbedded({ folder: odd })
    expect(await ask(url, 'select 1')).toBe(1)
    await discard()
    expect(existsSync(odd)).toBe(false)
  })

  test('starts in a folder only its maker may enter', async () => {
    const closed = newFolder(0o700)
    const { url, stop } = await startEmbedded({ folder: closed })
    expect(await ask(url, 'select 1')).toBe(1)
    expect(realpathSync(closed) === closed).toBe(process.getuid?.() !== 0)
    await stop()
    await (await startEmbedded({ folder: closed })).stop()
  })
})
