import { betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { hashPassword, verifyPassword } from './passwords.ts'

export type AuthOptions = { url: string; secret: string; baseUrl: string }

export const sessionHours = 12

/** better-auth over our own connections: no route of its own is mounted, our routes call its functions. */
function makeAuth({ url, secret, baseUrl }: AuthOptions) {
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const auth = betterAuth({
    database: { dialect: new PostgresDialect({ pool }), type: 'postgres', schemaName: 'auth' },
    secret,
    baseURL: baseUrl,
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: sessionHours * 3600, updateAge: 3600 },
    plugins: [
      username({
        minUsernameLength: 2,
        maxUsernameLength: 40,
        usernameValidator: (name) => /^[\w.\-一-鿿]+$/.test(name),
      }),
      twoFactor({ issuer: '管家 Steward' }),
    ],
    advanced: {
      database: { generateId: 'uuid', validateSchema: false },
      cookiePrefix: 'steward',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })
  return { auth, close: () => pool.end() }
}

export type Auth = ReturnType<typeof makeAuth>['auth']

let current: ReturnType<typeof makeAuth> | undefined

/** Opens sign-in on the app's own role; call once at the start of the house. */
export function openAuth(options: AuthOptions): () => Promise<void> {
  current = makeAuth(options)
  return () => current?.close() ?? Promise.resolve()
}

export function auth(): Auth {
  if (!current) throw new Error('sign-in is not open')
  return current.auth
}
