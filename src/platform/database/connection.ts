import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { type Lanes, openLanes } from './lanes.ts'
import { nameOf } from './statements.ts'
import type { DB } from './tables.ts'

// Counts and sums stay below 2^53; areas are short decimals; a date is a day, not an instant.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)

export type Database = {
  kysely: Kysely<DB>
  lanes: Lanes
  /** the address the app connects with, as the role without bypass */
  url: string
  close(): Promise<void>
}

export type DatabaseOptions = { url: string; poolSize?: number; lanes?: number }

let current: Database | undefined

/** Opens the app's connections and makes them the house's database. */
export function openDatabase({ url, poolSize = 10, lanes = 4 }: DatabaseOptions): Database {
  const connectionString = url
  const pool = new pg.Pool({ connectionString, max: poolSize, statement_timeout: 15_000 })
  // A lost idle connection is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined)
  // nor would a connection lost while in use do so: its query is told, and the pool makes another
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool: named(pool) }) })
  const openedLanes = openLanes(connectionString, lanes)
  current = {
    kysely,
    lanes: openedLanes,
    url,
    close: async () => {
      await openedLanes.close()
      await kysely.destroy()
    },
  }
  return current
}

/** The house's database; opening it comes first, at the start of the house or of a test. */
export function database(): Database {
  if (!current) throw new Error('the database is not open')
  return current
}

/** Gives every statement a name, so that PostgreSQL parses and plans it once a connection. */
function named(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    connect: async (): Promise<PostgresPoolClient> => {
      const client = await pool.connect()
      const query = (text: string, values: readonly unknown[] = []) =>
        client.query({ text, values: [...values], name: values.length ? nameOf(text) : undefined })
      return {
        query: query as unknown as PostgresPoolClient['query'],
        release: (destroy) => client.release(destroy),
      }
    },
    end: () => pool.end(),
  }
}
