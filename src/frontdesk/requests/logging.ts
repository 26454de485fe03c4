import { sql } from 'kysely'
import { minutesAt, numberAt } from '../../documents/controlled/controlled.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { now } from '../../platform/clock.ts'
import { fingerprintOf, onLane } from '../../platform/database/transaction.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { mustBeLoggable } from './checks.ts'
import { asRefusal, isRepeat } from './laws.ts'
import { columnsOf, firstLimit, type Loggable, type Logging, recordOf, subject } from './matter.ts'
import { piecesOf } from './pieces.ts'
import type { LogBody, RequestRow } from './requests.contract.ts'
import { requestMoves } from './requests.moves.ts'
import { type JsonOf, revived, rowOf, type ShownRequest } from './rows.ts'

/**
 * Logs a matter: row, number, first limit, quality record and happening in one database call on the estate's lane.
 * The same command again answers the same row; another payload under its id is refused as `command.reused`.
 * Refuses V0502-1, 2, 3 and 8, and units, places, reporters and photos that are not there.
 */
export async function logRequest(
  actor: Actor,
  command: Command,
  estateId: number,
  body: LogBody,
): Promise<RequestRow> {
  const { clause, may: permission } = requestMoves.moves.log
  if (!may(actor, permission)) refuse('forbidden', 'request.may_not_log', { clause })
  const at = now()
  const receivedAt = body.occurredAt ? new Date(body.occurredAt) : at
  mustBeLoggable(body, receivedAt, at, await numberAt('request.contentMinChars', at))
  const call = await planned(command, { actor, estateId, body: body as Loggable, at, receivedAt })
  const [answered] = await call()
    .catch((error: unknown) => (isRepeat(error) ? call() : Promise.reject(error)))
    .catch(asRefusal)
  const { answer } = answered!
  if ('refusal' in answer) refuseAs(answer)
  announce({ estateId, subject, id: body.id, verb: 'log' })
  return rowOf(revived(answer), actor)
}

type Refused = { refusal: string; field?: string }
type Answered = { answer: Refused | JsonOf<ShownRequest> }

function refuseAs({ refusal, field }: Refused): never {
  if (refusal === 'command.reused') refuse('conflict', refusal)
  refuse('invalid', refusal, { field, clause: 'KF05-02 5.1' })
}

/** The one database call with everything it needs; it may be made twice. */
async function planned(command: Command, logging: Logging): Promise<() => Promise<Answered[]>> {
  const { actor, estateId, body, at, receivedAt } = logging
  const limit = await firstLimit(logging)
  const record = await recordOf(logging)
  const matter = await columnsOf(logging, limit, record.late)
  const repeatDays = await minutesAt('request.repeatDays', at)
  const query = sql<Answered>`
    select frontdesk.log_request(
      ${estateId}, ${command.id}, ${fingerprintOf(`requests.log ${actor.staffId}`, body)},
      ${JSON.stringify(matter)}, ${piecesOf(body.words, body.reporter ?? '')}, ${JSON.stringify({ ...limit, facts: {} })},
      ${JSON.stringify(record)}, ${body.photos ?? []}, ${new Date(receivedAt.getTime() - repeatDays * 60_000)},
      ${await numberAt('request.repeatMarkCount', at)}, ${await numberAt('request.repeatComplaintCount', at)}) as answer`
  return () => onLane<Answered>(actor, estateId, (db) => ({ compile: () => query.compile(db) }))
}
