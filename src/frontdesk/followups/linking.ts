import { v5 } from 'uuid'
import type { Tx } from '../../platform/database/transaction.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import { logRequest } from '../requests/requests.ts'
import type { FollowUpMoved } from './followups.contract.ts'
import type { VisitInHand } from './followups.store.ts'
import { makeVisitMove, moveVisit, type VisitCall, type VisitPart, type VisitScene } from './moving-visits.ts'
import { linked } from './visit-limits.ts'

/** What becomes of a dissatisfaction: its matter is reopened, a new one is logged, or one already there is named. */
export type Link = { how?: 'reopen' | 'new' | 'existing'; linkedId?: string }

type Told = { occurredAt?: string }

const clause = 'KF05-10 5.5'

/** V0510-3: the dissatisfaction has become a matter; only now the visit may end. */
export async function linkVisit(call: VisitCall, facts: Link & Told): Promise<FollowUpMoved> {
  if (facts.how === 'new') await logNewMatter(call, facts)
  return moveVisit(call, 'link', facts, partOf(facts))
}

/** The same inside the transaction in which the visit failed. */
export const linkAtOnce = (scene: VisitScene, facts: Link & Told): Promise<unknown> =>
  makeVisitMove(scene, 'link', facts, partOf(facts))

const partOf = (facts: Link): VisitPart => ({
  before: async ({ tx, row }) => {
    const matter =
      facts.how === 'reopen' ? await ownMatter(tx, row) : await namedMatter(tx, row, facts.linkedId)
    const set = { linked_id: matter.id, linked_number: matter.number }
    return facts.how === 'reopen' ? { set, result: 'C' } : { set }
  },
  after: ({ tx, row, at }) => linked(tx, row, at),
  follow: async ({ tx, row }) => {
    if (facts.how === 'reopen') await mustBeReopened(tx, row)
  },
})

type Matter = { id: string; number: string; state: string }

const matterOf = (tx: Tx, estateId: number, id: string): Promise<Matter | undefined> =>
  tx
    .selectFrom('frontdesk.request')
    .select(['id', 'number', 'state'])
    .where('estate_id', '=', estateId)
    .where('id', '=', id)
    .executeTakeFirst()

async function ownMatter(tx: Tx, row: VisitInHand): Promise<Matter> {
  const id = row.linked_id ?? (row.source === 'request' ? row.source_id : null)
  const matter = id ? await matterOf(tx, row.estate_id, id) : undefined
  return matter ?? refuse('invalid', 'followUp.nothing_to_reopen', { field: 'how', clause })
}

async function namedMatter(tx: Tx, row: VisitInHand, id: string | undefined): Promise<Matter> {
  const about = { field: 'linkedId', rule: 'V0510-3', clause }
  const matter = id ? await matterOf(tx, row.estate_id, id) : undefined
  if (!matter) refuse('invalid', 'followUp.linkedId_required', about)
  const isOver = ['closed', 'cancelled', 'duplicate'].includes(matter.state)
  if (isOver) refuse('invalid', 'followUp.linked_is_over', { ...about, facts: { number: matter.number } })
  return matter
}

/** Told of the C, the matter opened itself again; one closed too long ago cannot, and a new one must follow it. */
async function mustBeReopened(tx: Tx, row: VisitInHand): Promise<void> {
  const matter = await matterOf(tx, row.estate_id, row.linked_id!)
  if (
    !matter ||
    ['answered', 'done', 'followedUp', 'closed', 'cancelled', 'duplicate'].includes(matter.state)
  )
    refuse('not_now', 'followUp.cannot_reopen', { clause, facts: { number: row.linked_number } })
}

/** Logs the matter under the id the browser made, once however often it is sent; of a visit that has failed only. */
async function logNewMatter({ actor, estateId, id, command }: VisitCall, facts: Link): Promise<void> {
  const [visit] = await quickRead(actor, (db) =>
    db
      .selectFrom('frontdesk.follow_up as f')
      .leftJoin('frontdesk.request as r', (join) =>
        join.onRef('r.estate_id', '=', 'f.estate_id').onRef('r.id', '=', 'f.source_id'),
      )
      .select(['f.state', 'f.mode', 'f.comment', 'f.unit_id', 'f.interviewee', 'f.source_number'])
      .select([
        'r.id as request_id',
        'r.unit_id as request_unit',
        'r.place_id',
        'r.category',
        'r.priority',
        'r.trade',
      ])
      .where('f.estate_id', '=', estateId)
      .where('f.id', '=', id),
  )
  if (visit?.state !== 'failed') return
  if (!facts.linkedId)
    refuse('invalid', 'followUp.linkedId_required', { field: 'linkedId', rule: 'V0510-3', clause })
  await logRequest(actor, { id: v5('requests.log', command.id) }, estateId, {
    id: facts.linkedId,
    unitId: visit.request_unit ?? (visit.place_id ? null : visit.unit_id),
    placeId: visit.place_id,
    channel: visit.mode === 'visit' ? 'steward' : 'phone',
    category: categoryOf(visit.category),
    priority: (visit.priority ?? 'P3') as 'P3',
    words: `回访 ${visit.source_number}：${visit.comment}`,
    reporter: visit.interviewee,
    follows: visit.request_id,
  })
}

type Category = Parameters<typeof logRequest>[3]['category']
const categoryOf = (category: string | null): Category => (category ?? 'other') as Category
