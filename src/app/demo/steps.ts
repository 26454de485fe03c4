import type { Matter } from './matters.ts'
import type { Member, Scene } from './people-of.ts'

export type Step = {
  at: Date
  verb: string
  by: Member
  on: 'request' | 'order' | 'followUp'
  to: string
  facts?: Record<string, unknown>
}

/** The moves of a matter up to `until`, in order: what the trail of a real one would hold. */
export function stepsOf(matter: Matter, scene: Scene, until: Date): Step[] {
  const steps = matter.withdrawn
    ? withdrawn(matter)
    : matter.dispatched
      ? dispatched(matter, scene)
      : answered(matter)
  return steps.filter((step) => step.at <= until)
}

const after = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

const begun = (matter: Matter): Step[] => [
  { at: matter.receivedAt, verb: 'log', by: matter.clerk, on: 'request', to: 'received' },
  { at: after(matter.receivedAt, 1), verb: 'triage', by: matter.clerk, on: 'request', to: 'triaged' },
]

const withdrawn = (matter: Matter): Step[] => [
  ...begun(matter),
  {
    at: after(matter.receivedAt, 40),
    verb: 'cancel',
    by: matter.clerk,
    on: 'request',
    to: 'cancelled',
    facts: { reason: '住户已自行处理', evidence: '来电撤回' },
  },
]

const answered = (matter: Matter): Step[] => [
  ...begun(matter),
  {
    at: matter.finishAt,
    verb: 'answer',
    by: matter.clerk,
    on: 'request',
    to: 'answered',
    facts: { result: matter.result },
  },
  { at: matter.closeAt, verb: 'close', by: matter.clerk, on: 'request', to: 'closed' },
]

function dispatched(matter: Matter, scene: Scene): Step[] {
  const worker = matter.worker!
  const { acceptAt, arriveAt, finishAt } = matter
  const verified = after(finishAt, 5)
  const returned = after(finishAt, 45)
  const request = (at: Date, verb: string, to: string, by: Member, facts?: Step['facts']): Step => ({
    at,
    verb,
    by,
    on: 'request',
    to,
    facts,
  })
  const order = (at: Date, verb: string, to: string, by = worker): Step => ({ at, verb, by, on: 'order', to })
  return [
    ...begun(matter),
    request(after(matter.receivedAt, 1), 'dispatch', 'dispatched', matter.clerk),
    order(after(matter.receivedAt, 1), 'issue', 'issued', matter.clerk),
    order(acceptAt, 'accept', 'accepted'),
    order(arriveAt, 'arrive', 'arrived'),
    request(arriveAt, 'start', 'inProgress', worker),
    order(arriveAt, 'start', 'working'),
    order(finishAt, 'finish', 'finished'),
    request(finishAt, 'finish', 'done', worker, { result: matter.result }),
    order(verified, 'verify', 'verified'),
    order(returned, 'return', 'returned', matter.clerk),
    order(after(returned, 1), 'close', 'closed', matter.clerk),
    ...visit(matter, scene),
    request(after(matter.closeAt, 2), 'close', 'closed', matter.clerk),
  ]
}

function visit(matter: Matter, scene: Scene): Step[] {
  if (!matter.visited) return []
  const caller = visitorOf(matter, scene)
  const at = matter.closeAt
  const step = (minutes: number, verb: string, to: string, by = caller): Step => ({
    at: after(at, minutes - 4),
    verb,
    by,
    on: 'followUp',
    to,
  })
  if (matter.visited === 'unreachable')
    return [
      step(-600, 'miss', 'unreachable'),
      step(-300, 'miss', 'unreachable'),
      step(0, 'miss', 'unreachable'),
      step(3, 'close', 'closed', scene.assistant),
    ]
  return [
    step(0, 'contact', 'contacted'),
    step(1, 'complete', 'done'),
    { at: after(at, 1), verb: 'followUp', by: caller, on: 'request', to: 'followedUp' },
    step(5, 'review', 'reviewed', scene.assistant),
    step(6, 'close', 'closed', scene.assistant),
  ]
}

/** V0510-5: nobody calls back on his own work. */
export const visitorOf = (matter: Matter, scene: Scene): Member => {
  const first = scene.desk[matter.words.length % scene.desk.length]!
  return first.id === matter.worker?.id ? scene.desk[0]! : first
}
