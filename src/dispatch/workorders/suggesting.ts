import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { read, type Tx } from '../../platform/database/transaction.ts'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import { barOf, type Worker, workersAt } from './workers.ts'
import type { Suggestion, suggestWorkersAt } from './workorders.contract.ts'
import { offTheBoard } from './workorders.lists.ts'

type Asked = QueryOf<typeof suggestWorkersAt>
type Known = { load: number; places: number }

const weights = { duty: 40, skill: 30, post: 20, place: 8, load: 5 }

/**
 * Who should go, best first, each with the reasons: on duty, of the trade, of the post, known at the door, and how
 * much is in hand already. Simple on purpose; it suggests and never decides.
 */
export const suggestWorkers = (actor: Actor, estateId: number, asked: Asked): Promise<Suggestion[]> =>
  read(actor, async (tx) => {
    const at = asked.appointmentAt ? new Date(asked.appointmentAt) : now()
    const workers = await workersAt(tx, estateId, at)
    const known = await whatTheyHold(tx, estateId, asked)
    const order = { estate_id: estateId, kind: asked.kind, appointment_at: at }
    return workers
      .filter((worker) => fits(worker, asked))
      .map((worker) => ({ worker, known: known.get(worker.id) ?? { load: 0, places: 0 } }))
      .sort(
        (one, other) =>
          score(other, asked) - score(one, asked) || one.worker.name.localeCompare(other.worker.name),
      )
      .map((each) => ({ ...suggestion(each, asked), bar: barOf(order, each.worker, at) }))
  })

type Candidate = { worker: Worker; known: Known }

const isCleaner = ({ posts }: Worker) => posts.includes('cleaner') || posts.includes('cleaningLeader')
const isEngineer = ({ posts }: Worker) =>
  posts.includes('maintenance') || posts.includes('maintenanceSupervisor')
const hasSkill = ({ skills }: Worker, { trade }: Asked) => trade !== undefined && skills.includes(trade)
const isOfPost = (worker: Worker, { kind }: Asked) =>
  kind === 'onDemandCleaning' ? worker.posts.includes('cleaningLeader') : worker.posts.includes('maintenance')

/** Cleaning goes to cleaners, other work to whoever has the trade or is of the engineering post. */
const fits = (worker: Worker, asked: Asked): boolean =>
  asked.kind === 'onDemandCleaning' ? isCleaner(worker) : isEngineer(worker) || hasSkill(worker, asked)

const score = ({ worker, known }: Candidate, asked: Asked): number =>
  (worker.onDuty ? weights.duty : 0) +
  (hasSkill(worker, asked) ? weights.skill : 0) +
  (isOfPost(worker, asked) ? weights.post : 0) +
  (known.places > 0 ? weights.place : 0) -
  known.load * weights.load

function suggestion({ worker, known }: Candidate, asked: Asked): Omit<Suggestion, 'bar'> {
  const reasons: Suggestion['reasons'] = [
    { reason: worker.onDuty ? 'suggest.on_duty' : 'suggest.off_duty', facts: {} },
  ]
  if (hasSkill(worker, asked)) reasons.push({ reason: 'suggest.skill', facts: { trade: asked.trade } })
  if (known.places > 0) reasons.push({ reason: 'suggest.knows_the_place', facts: { times: known.places } })
  reasons.push({ reason: known.load === 0 ? 'suggest.free' : 'suggest.load', facts: { load: known.load } })
  return { workerId: worker.id, worker: worker.name, onDuty: worker.onDuty, load: known.load, reasons }
}

async function whatTheyHold(
  tx: Tx,
  estateId: number,
  { unitId, placeId }: Asked,
): Promise<Map<string, Known>> {
  const here = sql<boolean>`(unit_id = ${unitId ?? null}::uuid or place_id = ${placeId ?? null}::uuid)`
  const rows = await tx
    .selectFrom('dispatch.work_order')
    .select([
      'worker_id as workerId',
      sql<number>`(count(*) filter (where state not in ('closed', 'voided', 'returned', 'rejected')))::int`.as(
        'load',
      ),
      sql<number>`(count(*) filter (where ${here} and finished_at is not null))::int`.as('places'),
    ])
    .where('estate_id', '=', estateId)
    .where('worker_id', 'is not', null)
    .where((eb) => eb.or([eb('state', 'not in', [...offTheBoard]), here]))
    .groupBy('worker_id')
    .execute()
  return new Map(rows.map(({ workerId, ...known }) => [workerId!, known]))
}
