import { randomUUID } from 'node:crypto'
import type { FollowUpMove, FollowUpMoved } from '../../src/frontdesk/followups/followups.contract.ts'
import type { FollowUpState } from '../../src/frontdesk/followups/followups.moves.ts'
import * as visits from '../../src/frontdesk/followups/followups.ts'
import { lotOf } from '../../src/frontdesk/followups/sampling.ts'
import type { LogBody } from '../../src/frontdesk/requests/requests.contract.ts'
import * as requests from '../../src/frontdesk/requests/requests.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { inTransaction } from '../../src/platform/database/transaction.ts'
import { newId } from '../../src/platform/ids.ts'
import { cast, estateId, house, units } from './cast.ts'

// biome-ignore lint/suspicious/noExplicitAny: -- every verb's own facts; a test gives what it likes
type Facts = Record<string, any>
type Verb = (call: visits.VisitCall, facts: Facts) => Promise<FollowUpMoved>

/** The door's verbs by the name the table of moves gives them. */
export const verbs = {
  assign: visits.assignVisit,
  contact: visits.contactVisit,
  miss: visits.missVisit,
  refuse: visits.refuseVisit,
  complete: visits.completeVisit,
  fail: visits.failVisit,
  link: visits.linkVisit,
  recheck: visits.recheckVisit,
  review: visits.reviewVisit,
  close: visits.closeVisit,
} as unknown as Record<FollowUpMove, Verb>

export const goodFacts: Record<FollowUpMove, Facts> = {
  assign: { assigneeId: cast.yin.staffId },
  contact: { mode: 'phone', callSeconds: 95 },
  miss: { contactStatus: 'noAnswer' },
  refuse: { comment: '说很忙，不必回访' },
  complete: { overall: 'A', comment: '修得好', scoreQuality: 5 },
  fail: { overall: 'C', comment: '还在滴水' },
  link: { how: 'reopen' },
  recheck: {},
  review: {},
  close: {},
}

const usual = (verb: FollowUpMove): Actor =>
  ['assign', 'recheck', 'review', 'close'].includes(verb) ? cast.lin : cast.yin

export const visitMove = (
  verb: FollowUpMove,
  id: string,
  facts: Facts = {},
  actor: Actor = usual(verb),
): Promise<FollowUpMoved> =>
  verbs[verb]({ actor, estateId, id, command: { id: randomUUID() } }, { ...goodFacts[verb], ...facts })

export const pathTo: Record<FollowUpState, FollowUpMove[]> = {
  planned: [],
  due: [],
  contacted: ['contact'],
  unreachable: ['miss'],
  refused: ['refuse'],
  done: ['contact', 'complete'],
  failed: ['contact', 'fail'],
  linked: ['contact', 'fail', 'link'],
  recheck: ['contact', 'fail', 'link', 'recheck'],
  reviewed: ['contact', 'complete', 'review'],
  closed: ['contact', 'complete', 'review', 'close'],
}

/** A request answered on the spot by the desk; `drawn` says whether its id is to be one the sample draws. */
export async function answered(
  more: Partial<LogBody> = {},
  { drawn = true }: { drawn?: boolean } = {},
): Promise<{ id: string; number: string }> {
  let id = newId()
  while (lotOf(id) < 30 !== drawn) id = newId()
  const command = () => ({ id: randomUUID() })
  const row = await requests.logRequest(cast.tan, command(), estateId, {
    id,
    unitId: units.wang,
    channel: 'phone',
    category: 'repair',
    priority: 'P3',
    words: '厨房龙头滴水，想问怎么关总阀',
    reporter: '王若涵',
    phone: '13811112222',
    ...more,
  })
  await requests.triageRequest(cast.tan, command(), { estateId, id }, {})
  await requests.answerRequest(
    cast.tan,
    command(),
    { estateId, id },
    { result: '已告知总阀位置并远程指导关闭' },
  )
  return { id, number: row.number }
}

/** The visit of a matter, as the database has it. */
export const visitOfMatter = (requestId: string) =>
  inTransaction(house, (tx) =>
    tx
      .selectFrom('frontdesk.follow_up')
      .selectAll()
      .where('estate_id', '=', estateId)
      .where('source_id', '=', requestId)
      .orderBy('planned_at', 'desc')
      .executeTakeFirst(),
  )

/** A visit in the state asked for, reached through the door. */
export async function visitIn(state: FollowUpState): Promise<string> {
  const matter = await answered({ words: `走到${state}的一件小事情` })
  const visit = (await visitOfMatter(matter.id))!
  for (const verb of pathTo[state]) await visitMove(verb, visit.id)
  return visit.id
}
