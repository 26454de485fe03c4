import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { demoPassword } from '../src/app/demo/demo-password.ts'
import { startEmbedded } from '../src/platform/embedded/embedded.ts'
import { freePort } from '../src/platform/embedded/ports.ts'

export type Ground = {
  ownerUrl: string
  appUrl: string
  /** the server's address and a signed-in clerk's cookie */
  server: string
  cookie: string
  key: Buffer
  owner: pg.Client
  process(): ChildProcess
  /** starts the server again after a kill; answers the milliseconds until it was ready */
  restart(): Promise<number>
  /** where everything of this ground lives */
  folder: string
  /** the owner's connection, opened anew */
  fresh(): Promise<pg.Client>
  /** starts the database again after a kill */
  restartDatabase(): Promise<void>
  stop(): Promise<void>
}

const top = join(import.meta.dirname, '..')

/** A server of its own with the demo estate, on a database of its own, in a folder that goes away. */
export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'steward-bench-'))
  const port = await freePort()
  const server = `http://127.0.0.1:${port}`
  const key = randomBytes(32)
  let database = await startEmbedded({ folder: join(folder, 'postgres') })
  const start = () =>
    spawn(process.execPath, [join(top, 'src/app/main.ts')], {
      cwd: top,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        PORT: String(port),
        STEWARD_DATA: folder,
        DATABASE_URL: database.url,
        DATABASE_APP_URL: database.appUrl,
        STEWARD_KEY: key.toString('hex'),
        STEWARD_SECRET: 'bench-'.repeat(8),
        LOG_LEVEL: 'warn',
        STEWARD_REQUESTS_PER_MINUTE: '10000000',
      },
    })
  let child = start()
  await ready(server, 120_000)
  // the timetable opens after the doors do
  await pause(3_000)
  const owner = new pg.Client({ connectionString: database.url })
  owner.on('error', () => undefined)
  await owner.connect()
  return {
    ownerUrl: database.url,
    appUrl: database.appUrl,
    server,
    cookie: await signIn(server, 'tanxiaoyun'),
    key,
    owner,
    process: () => child,
    restart: async () => {
      child = start()
      return ready(server, 60_000)
    },
    folder,
    fresh: async () => {
      const again = new pg.Client({ connectionString: database.url })
      await again.connect()
      return again
    },
    restartDatabase: async () => {
      const port = Number(new URL(database.url).searchParams.get('port') ?? new URL(database.url).port)
      database = await startEmbedded({ folder: join(folder, 'postgres'), port })
    },
    stop: async () => {
      await owner.end().catch(() => undefined)
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await Promise.race([gone, pause(10_000)])
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function ready(server: string, patience: number): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < patience) {
    const answer = await fetch(`${server}/readyz`).catch(() => undefined)
    if (answer?.ok) return performance.now() - began
    await pause(20)
  }
  throw new Error(`the server was not ready within ${patience} ms`)
}

export async function signIn(server: string, username: string): Promise<string> {
  const answer = await fetch(`${server}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: demoPassword }),
  })
  if (!answer.ok) throw new Error(`sign-in failed: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}
