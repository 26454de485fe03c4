import type { Chance } from './chance.ts'
import { copied, runningLimit } from './limits-of.ts'
import type { Matter } from './matters.ts'
import type { Scene } from './people-of.ts'
import { lastOf, orderRow, requestRow } from './rows.ts'
import { type Step, stepsOf } from './steps.ts'
import { followUpRow } from './visits.ts'

export type Tables = Record<
  'request' | 'order' | 'signature' | 'followUp' | 'limit' | 'record' | 'happening',
  object[]
>

/** Adds the rows of one matter, from its call to wherever it has come by `until`. */
export async function tellMatter(
  chance: Chance,
  scene: Scene,
  tables: Tables,
  next: (form: string, at: Date) => string,
  matter: Matter,
  until: Date,
) {
  const steps = stepsOf(matter, scene, until)
  const number = next('0601', matter.receivedAt)
  const issued = steps.find((step) => step.on === 'order')
  const order = issued ? { id: chance.id(issued.at), number: next('0602', issued.at) } : null
  const limit = await runningLimit(matter, steps, order, number)
  tables.request.push({ ...requestRow(matter, steps, number, order), ...copied(limit) })
  if (limit) tables.limit.push(limit)
  const subjects: Record<Step['on'], { id: string; table: string; revision: string }> = {
    request: { id: matter.id, table: 'frontdesk.request', revision: 'KF05-02 A/0' },
    order: { id: order?.id ?? '', table: 'dispatch.work_order', revision: 'KF05-03 A/0' },
    followUp: { id: '', table: 'frontdesk.follow_up', revision: 'KF05-10 A/0' },
  }
  tables.record.push(
    recordRow(
      chance,
      'QR-KF-06-01',
      number,
      subjects.request,
      `/requests/${matter.id}`,
      matter,
      matter.receivedAt,
    ),
  )
  if (order) {
    const { row, signed } = orderRow(chance, matter, steps, order, number)
    tables.order.push(row)
    if (signed) tables.signature.push(signed)
    tables.record.push(
      recordRow(
        chance,
        'QR-KF-06-02',
        order.number,
        subjects.order,
        `/work-orders/${order.id}`,
        matter,
        issued!.at,
      ),
    )
  }
  if (matter.visited && matter.home && lastOf(steps, 'request')!.at >= matter.finishAt) {
    subjects.followUp.id = chance.id(matter.finishAt)
    const ids = { id: subjects.followUp.id, number: next('0605', matter.finishAt) }
    tables.followUp.push(followUpRow(matter, scene, steps, ids, number))
    tables.record.push(
      recordRow(
        chance,
        'QR-KF-06-05',
        ids.number,
        subjects.followUp,
        `/follow-ups/${ids.id}`,
        matter,
        matter.finishAt,
      ),
    )
  }
  for (const step of steps)
    if (subjects[step.on].id) tables.happening.push(happeningRow(chance, step, subjects[step.on]))
}

type Subject = { id: string; table: string; revision: string }

const recordRow = (
  chance: Chance,
  form: string,
  number: string,
  of: Subject,
  url: string,
  matter: Matter,
  at: Date,
) => ({
  estate_id: 1,
  id: chance.id(at),
  form,
  number,
  subject: of.table,
  subject_id: of.id,
  url,
  title: `${matter.home?.code ?? matter.spot!.name} ${matter.words}`.slice(0, 80),
  revision: `${form} A/0`,
  opened_at: at,
  occurred_at: at,
  late: false,
})

const happeningRow = (chance: Chance, step: Step, of: Subject) => ({
  estate_id: 1,
  id: chance.id(step.at),
  subject: of.table,
  subject_id: of.id,
  verb: step.verb,
  actor_id: step.by.id,
  actor_name: step.by.name,
  occurred_at: step.at,
  recorded_at: step.at,
  after: { state: step.to },
  facts: step.facts ?? {},
  revision: of.revision,
})
