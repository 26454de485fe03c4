import { sql } from 'kysely'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { pageOf, readCursor } from '../../platform/database/cursor.ts'
import { read, type Tx } from '../../platform/database/transaction.ts'
import { offeredVerbs } from '../../platform/moving.ts'
import { refuse } from '../../platform/refusal.ts'
import type { OpenItem } from './openitems.contract.ts'
import { type OpenItemState, openItemMoves } from './shifts.moves.ts'

export type ItemQuery = {
  state?: string
  shiftId?: string
  from?: string
  to?: string
  after?: string
  limit?: number
  /** as a register reads; newest first when absent */
  oldestFirst?: boolean
}

/** Open items with the names, signatures and progress of QR-KF-06-04, newest first. */
const itemRows = (tx: Tx, estateId: number) =>
  tx
    .selectFrom('frontdesk.open_item as i')
    .innerJoin('frontdesk.shift as s', (join) =>
      join.onRef('s.estate_id', '=', 'i.estate_id').onRef('s.id', '=', 'i.shift_id'),
    )
    .leftJoin('people.staff as handed', 'handed.id', 'i.handed_by')
    .leftJoin('people.staff as taken', 'taken.id', 'i.taken_by')
    .leftJoin('people.staff as cleared', 'cleared.id', 'i.cleared_by')
    .leftJoin('people.staff as owner', 'owner.id', 'i.owner_id')
    .selectAll('i')
    .select([
      'handed.name as handed',
      'taken.name as taken',
      'cleared.name as cleared',
      'owner.name as owner',
      's.keeper_signature as handedSignature',
      's.taker_signature as takenSignature',
      sql<{ at: string; author: string; words: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('at', p.at, 'author', p.author, 'words', p.words) order by p.at)
          from frontdesk.open_item_progress p where p.estate_id = i.estate_id and p.open_item_id = i.id), '[]')`.as(
        'progress',
      ),
    ])
    .where('i.estate_id', '=', estateId)

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemRows>['executeTakeFirstOrThrow']>>

function asItem(actor: Actor, row: ItemRow): OpenItem {
  const until = row.cleared_at ?? row.done_at ?? now()
  const iso = (at: Date | null) => at?.toISOString() ?? null
  return {
    id: row.id,
    number: row.number,
    day: String(row.day),
    source: row.source as OpenItem['source'],
    sourceId: row.source_id,
    sourceNumber: row.source_number,
    item: row.item,
    reason: row.reason as OpenItem['reason'],
    dueAt: row.due_at.toISOString(),
    ownerId: row.owner_id,
    owner: row.owner ?? row.owner_name,
    state: row.state as OpenItemState,
    progress: row.progress.map((each) => ({ ...each, at: new Date(each.at).toISOString() })),
    handedBy: row.handed,
    takenBy: row.taken,
    handedSignature: row.handedSignature,
    takenSignature: row.taken ? row.takenSignature : null,
    openedAt: row.opened_at.toISOString(),
    doneAt: iso(row.done_at),
    clearedAt: iso(row.cleared_at),
    clearedBy: row.cleared,
    ageDays: Math.max(0, Math.floor((until.getTime() - row.opened_at.getTime()) / 86_400_000)),
    version: row.version,
    verbs: offeredVerbs(openItemMoves, row.state as OpenItemState, actor, may) as OpenItem['verbs'],
  }
}

export async function openItemOf(tx: Tx, actor: Actor, estateId: number, id: string): Promise<OpenItem> {
  const row = await itemRows(tx, estateId).where('i.id', '=', id).executeTakeFirst()
  return row ? asItem(actor, row) : refuse('not_found', 'openItem.not_found')
}

/** A keyset page of open items: of a shift, of days, or all that still roll. */
export async function listOpenItems(
  actor: Actor,
  estateId: number,
  query: ItemQuery,
): Promise<{ rows: OpenItem[]; next?: string }> {
  const limit = query.limit ?? 50
  return read(actor, async (tx) => {
    const direction = query.oldestFirst ? 'asc' : 'desc'
    let rows = itemRows(tx, estateId)
      .orderBy('i.opened_at', direction)
      .orderBy('i.id', direction)
      .limit(limit + 1)
    if (query.state === 'rolling') rows = rows.where('i.state', 'in', ['open', 'following', 'done'])
    else if (query.state) rows = rows.where('i.state', '=', query.state)
    if (query.shiftId) rows = rows.where('i.shift_id', '=', query.shiftId)
    if (query.from) rows = rows.where('i.day', '>=', query.from)
    if (query.to) rows = rows.where('i.day', '<=', query.to)
    const after = readCursor(query.after)
    if (after)
      rows = rows.where(
        sql<boolean>`(i.opened_at, i.id) ${sql.raw(query.oldestFirst ? '>' : '<')} (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    const page = pageOf(await rows.execute(), limit, (row) => [row.opened_at, row.id])
    return { ...page, rows: page.rows.map((row) => asItem(actor, row)) }
  })
}
