import type pg from 'pg'
import { bulk } from './bulk.ts'
import { chanceFrom } from './chance.ts'
import { callsUntil, numbering } from './days.ts'
import { makeMatter } from './matters.ts'
import { sceneOf } from './people-of.ts'
import { type Tables, tellMatter } from './telling.ts'

/** Ninety days of the estate's life up to this minute: matters, orders, visits, their records and their trail. */
export async function layHistory(owner: pg.Client, seed: number, until: Date): Promise<void> {
  const chance = chanceFrom(seed)
  const scene = await sceneOf(owner)
  const tables: Tables = {
    request: [],
    order: [],
    signature: [],
    followUp: [],
    limit: [],
    record: [],
    happening: [],
  }
  const numbers = numbering()
  for (const at of callsUntil(chance, until))
    await tellMatter(chance, scene, tables, numbers.next, makeMatter(chance, scene, at), until)
  const guarded = ['frontdesk.request', 'dispatch.work_order', 'frontdesk.follow_up']
  for (const table of guarded) await owner.query(`alter table ${table} disable trigger legal_move`)
  await layOrders(owner, tables)
  await bulk(owner, 'frontdesk.request', tables.request)
  await bulk(owner, 'frontdesk.follow_up', tables.followUp)
  await bulk(owner, 'documents.time_limit', tables.limit)
  await bulk(owner, 'documents.record', tables.record)
  await bulk(owner, 'platform.happening', tables.happening)
  await bulk(owner, 'platform.counter', numbers.rows())
  for (const table of guarded) await owner.query(`alter table ${table} enable trigger legal_move`)
}

/** An order and its signature point at each other: the order comes first as finished, then both are as they were. */
async function layOrders(owner: pg.Client, { order, signature }: Tables): Promise<void> {
  const rows = order as { id: string; state: string; acceptance_signature: string | null }[]
  const unsigned = rows.map((row) =>
    row.acceptance_signature ? { ...row, state: 'finished', acceptance_signature: null } : row,
  )
  await bulk(owner, 'dispatch.work_order', unsigned)
  await bulk(owner, 'dispatch.signature', signature)
  await owner.query(
    `update dispatch.work_order w set state = x.state, acceptance_signature = x.acceptance_signature
       from jsonb_to_recordset($1) as x (id uuid, state text, acceptance_signature uuid)
      where w.estate_id = 1 and w.id = x.id`,
    [JSON.stringify(rows.filter((row) => row.acceptance_signature))],
  )
}
