import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { setClock } from '../src/platform/clock.ts'
import { openDatabase } from '../src/platform/database/connection.ts'
import { makeVault } from '../src/platform/personal/vault.ts'
import { setVault } from '../src/platform/vault.ts'
import { layCast } from './cast/cast.ts'

export type TestHouse = {
  /** the owner's own connection: to plant faults and look behind the app's back */
  owner: pg.Client
  ownerUrl: string
  /** sets the house clock for the rest of the file */
  at(instant: string | Date): void
}

/** A database of this test file's own, copied from the migrated template, with the named cast in it. */
export function openTestHouse(): TestHouse {
  setVault(makeVault(new Uint8Array(32).fill(7)))
  const house = { at: (instant) => void setClock(() => new Date(instant)) } as TestHouse
  let drop = async () => {}
  beforeAll(async () => {
    const name = `steward_t_${randomUUID().slice(0, 8)}`
    const server = inject('server')
    const [base, template] = server.split('|') as [string, string]
    await once(base, `create database ${name} template ${template}`)
    house.ownerUrl = base.replace('{db}', name)
    house.owner = new pg.Client({ connectionString: house.ownerUrl })
    await house.owner.connect()
    await layCast(house.owner)
    const app = openDatabase({ url: asApp(house.ownerUrl), poolSize: 6, lanes: 2 })
    drop = async () => {
      await app.close()
      await house.owner.end()
      await once(base, `drop database ${name} with (force)`)
    }
  })
  afterAll(async () => drop())
  return house
}

/** Seals all that has happened in an estate; other files' transactions on the same server hold that back for moments. */
export async function sealAll(owner: pg.Client, estateId: number): Promise<void> {
  for (;;) {
    await owner.query('select platform.seal_happenings($1, 10000)', [estateId])
    const { rowCount } = await owner.query(
      `select from platform.happening h where h.estate_id = $1 and not exists
         (select from platform.seal s where s.estate_id = h.estate_id and s.happening_id = h.id) limit 1`,
      [estateId],
    )
    if (rowCount === 0) return
    await pause(50)
  }
}

/** The owner's address, but every session is the app's role: RESET ROLE cannot leave it. */
const asApp = (ownerUrl: string): string => {
  const url = new URL(ownerUrl)
  url.searchParams.set('options', '-c role=steward_app')
  return url.toString()
}

async function once(base: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: base.replace('{db}', 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
