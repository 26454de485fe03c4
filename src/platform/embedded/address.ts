import pg from 'pg'
import type { Postmaster } from './postmaster.ts'

const DATABASE = 'steward'

/** The connection URL of a role: over the Unix socket where there is one (about a third faster), as both libpq and `pg` read it. */
export function urlOf({ port, socketFolder }: Postmaster, role: string, password: string): string {
  const host = socketFolder === '' ? `127.0.0.1:${port}` : 'localhost'
  const url = new URL(`postgresql://${role}:${password}@${host}/${DATABASE}`)
  if (socketFolder !== '') {
    url.searchParams.set('host', socketFolder)
    url.searchParams.set('port', String(port))
  }
  return url.href
}

/** Makes the database of this URL if the server has none yet. */
export async function ensureDatabase(url: string): Promise<void> {
  if (await opens(url)) return
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  const client = new pg.Client({ connectionString: maintenance.href })
  await client.connect()
  try {
    await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}

const NO_SUCH_DATABASE = '3D000'

async function opens(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_DATABASE) return false
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}
