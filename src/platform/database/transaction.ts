import { createHash } from 'node:crypto'
import { type CompiledQuery, type Kysely, sql, type Transaction } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Command } from '../http/route.ts'
import { refuse } from '../refusal.ts'
import { committed } from './after-commit.ts'
import { database } from './connection.ts'
import type { DB } from './tables.ts'

export type Tx = Transaction<DB>

/** Company-level rows are estate 0: every signed-in person works under the same company. */
const estatesOf = (actor: Actor): number[] => [0, ...actor.estates]

/** One transaction seeing only the actor's estates; whatever throws inside undoes all of it. */
export async function inTransaction<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  let mine: Tx | undefined
  const answer = await database()
    .kysely.transaction()
    .execute(async (tx) => {
      mine = tx
      await sql`select set_config('app.estates', ${`{${estatesOf(actor)}}`}, true)`.execute(tx)
      return work(tx)
    })
  if (mine) committed(mine)
  return answer
}

/** A consistent look at several tables: a read-only snapshot of the actor's estates. */
export async function read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database()
    .kysely.transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`select set_config('app.estates', ${`{${estatesOf(actor)}}`}, true)`.execute(tx)
      return work(tx)
    })
}

/** A Kysely query or a sql`…` text, not yet run. */
export type Asked<Row> = { compile(db: Kysely<DB>): CompiledQuery<Row> }

/**
 * One query or SQL function call on a pipelined lane: one wait on the wire (stack notes: lanes). Give `lane` the
 * estate id for writes, so that an estate's commands queue here and not at its counter row.
 */
export async function onLane<Row extends object>(
  actor: Actor,
  lane: number,
  build: (db: Kysely<DB>) => Asked<Row>,
): Promise<Row[]> {
  const house = database()
  const compiled = build(house.kysely).compile(house.kysely)
  return house.lanes.run<Row>(lane, estatesOf(actor), compiled)
}

let readLane = 0

/** A single read on whichever lane comes next. */
export const quickRead = <Row extends object>(
  actor: Actor,
  build: (db: Kysely<DB>) => Asked<Row>,
): Promise<Row[]> => onLane(actor, readLane++, build)

/**
 * A transaction that happens once for a command id: sent again it answers the first reply, however many arrive
 * together. The same id with another payload is refused as `command.reused`.
 */
export async function commanded<T extends object>(
  actor: Actor,
  command: Command,
  on: { estateId: number; verb: string; payload: unknown },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const fingerprint = fingerprintOf(`${on.verb} ${actor.staffId}`, on.payload)
  return inTransaction(actor, async (tx) => {
    const first = await tx
      .insertInto('platform.command')
      .values({ estate_id: on.estateId, id: command.id, verb: on.verb, actor_id: actor.staffId, fingerprint })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!first) return firstReply<T>(tx, on.estateId, command.id, fingerprint)
    const reply = await work(tx)
    await tx
      .updateTable('platform.command')
      .set({ reply: JSON.stringify(reply) })
      .where('estate_id', '=', on.estateId)
      .where('id', '=', command.id)
      .execute()
    return reply
  })
}

async function firstReply<T>(tx: Tx, estateId: number, id: string, fingerprint: string): Promise<T> {
  const before = await tx
    .selectFrom('platform.command')
    .select(['reply', 'fingerprint'])
    .where('estate_id', '=', estateId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (before.fingerprint !== fingerprint) refuse('conflict', 'command.reused')
  return before.reply as T
}

/** What makes two sendings the same command: its verb and its payload, keys in a fixed order. */
export const fingerprintOf = (verb: string, payload: unknown): string =>
  createHash('sha256').update(verb).update('\n').update(stable(payload)).digest('hex')

function stable(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${stable(each)}`).join(',')}}`
}
