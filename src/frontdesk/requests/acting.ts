import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { asRefusal } from './laws.ts'
import type { RequestRow } from './requests.contract.ts'
import { lockRequest, type RequestInHand } from './requests.store.ts'
import { rowOf } from './rows.ts'

export type At = { estateId: number; id: string }
/** The transaction of one verb: the row in hand, and when it took place. */
export type Scene = { tx: Tx; row: RequestInHand; actor: Actor; at: Date; commandId?: string }

const clockSkewMs = 5 * 60_000

/**
 * One verb on one matter as one transaction, exactly once for its command. Refuses `request.not_found`,
 * `request.changed` when the version seen on screen is no longer the row's (409, with the row as it stands),
 * `request.in_future` and `request.before_received` for an impossible time.
 */
export async function acting(
  actor: Actor,
  command: Command,
  { estateId, id }: At,
  verb: string,
  body: { version?: number; occurredAt?: string; [field: string]: unknown },
  work: (scene: Scene) => Promise<RequestInHand>,
): Promise<RequestRow> {
  const on = { estateId, verb: `requests.${verb}`, payload: { id, ...body } }
  return commanded(actor, command, on, async (tx) => {
    const row = await lockRequest(tx, estateId, id)
    mustBeSeen(row, body.version, actor)
    const scene = { tx, row, actor, at: momentOf(row, body.occurredAt), commandId: command.id }
    return rowOf(await work(scene), actor)
  }).catch(asRefusal)
}

function mustBeSeen(row: RequestInHand, version: number | undefined, actor: Actor): void {
  if (version !== undefined && version !== row.version)
    refuse('conflict', 'request.changed', { clause: 'KF05-02', current: rowOf(row, actor) })
}

function momentOf(row: RequestInHand, occurredAt: string | undefined): Date {
  if (!occurredAt) return now()
  const at = new Date(occurredAt)
  const about = { field: 'occurredAt', clause: 'KF05-02 5.6' }
  if (at.getTime() > now().getTime() + clockSkewMs) refuse('invalid', 'request.in_future', about)
  if (at < row.received_at) refuse('invalid', 'request.before_received', about)
  return at
}
