import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { BootProblem } from './boot-problem.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { writePrivately } from './private-file.ts'

export interface Config {
  mode: 'demo' | 'production'
  host: string
  port: number
  /** where browsers find us, without a closing slash */
  url: string
  /** absolute; holds the built-in database, the files and the kept secrets */
  dataFolder: string
  /** an external server's two addresses; undefined means the built-in PostgreSQL in `dataFolder` */
  database: { url: string; appUrl: string } | undefined
  /** of the built-in database; undefined means any free one */
  databasePort: number | undefined
  /** 32 bytes that encrypt personal data; losing it loses that data */
  key: Buffer
  /** signs sessions */
  secret: string
  logLevel: Environment['LOG_LEVEL']
  /** of one session, or of one address before sign-in */
  requestsPerMinute: number
}

/**
 * The whole configuration, read once from the environment. A demo makes its own key and secret on first need and keeps them in the
 * data folder (0600); production must be given them. Throws {@link BootProblem} naming each variable that is wrong.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const read = readEnvironment(env)
  const dataFolder = resolve(read.STEWARD_DATA)
  makeFolder(dataFolder)
  const secret = read.STEWARD_SECRET ?? kept(dataFolder, 'secret', randomWord)
  return {
    mode: read.STEWARD_MODE,
    host: read.HOST,
    port: read.PORT,
    url: (read.STEWARD_URL ?? addressOf(read.HOST, read.PORT)).replace(/\/$/, ''),
    dataFolder,
    database: read.DATABASE_URL
      ? { url: read.DATABASE_URL, appUrl: read.DATABASE_APP_URL ?? appUrlFrom(read.DATABASE_URL, secret) }
      : undefined,
    databasePort: read.STEWARD_DB_PORT,
    key: keyFrom(read.STEWARD_KEY ?? kept(dataFolder, 'key', () => randomBytes(32).toString('hex'))),
    secret,
    logLevel: read.LOG_LEVEL,
    requestsPerMinute: read.STEWARD_REQUESTS_PER_MINUTE,
  }
}

/** The address to type into a browser on this machine for a server listening there. */
export function addressOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const name = everywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new BootProblem(
      `数据目录 ${folder} 无法建立，请检查 STEWARD_DATA 与权限。`,
      `The data folder ${folder} cannot be made; check STEWARD_DATA and its permissions.`,
      cause,
    )
  }
}

function keyFrom(text: string): Buffer {
  return Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64')
}

// The migration, run as DATABASE_URL's role, gives the app's own role this password. It follows from the secret, so that
// several servers sharing secret and database agree on it.
function appUrlFrom(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = 'steward_app'
  url.password = createHmac('sha256', secret).update('the password of steward_app').digest('base64url')
  return url.href
}

function randomWord(): string {
  return randomBytes(32).toString('base64url')
}

function kept(dataFolder: string, name: string, make: () => string): string {
  const file = join(dataFolder, name)
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(file, error)
    const made = make()
    writePrivately(file, made)
    return made
  }
}

function unreadable(file: string, cause: unknown): BootProblem {
  return new BootProblem(
    `${file} 无法读取：它可能属于另一个用户（例如曾以 root 启动）。`,
    `${file} cannot be read: it may belong to another user (perhaps an earlier start was as root).`,
    cause,
  )
}

/** The address of a running server, for commands that speak to it: STEWARD_URL, or this machine's own PORT. */
export function serverAddress(env: Record<string, string | undefined> = process.env): string {
  const read = readEnvironment(env)
  return (read.STEWARD_URL ?? addressOf(read.HOST, read.PORT)).replace(/\/$/, '')
}
