import { beforeEach, describe, expect, test } from 'vitest'
import { cast, estateId, everyone } from '../../../test/cast/cast.ts'
import { at, command, logged, matterIn } from '../../../test/cast/matters.ts'
import { openTestHouse } from '../../../test/house.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { legalVerbs, moveTo } from '../../platform/moves.ts'
import type { RequestRow } from './requests.contract.ts'
import { type RequestState, type RequestVerb, requestMoves } from './requests.moves.ts'
import * as desk from './requests.ts'

const house = openTestHouse()
beforeEach(() => house.at('2026-11-23T09:30:00+08:00'))

type Verb = Exclude<RequestVerb, 'log' | 'followUp'>
type Call = (actor: Actor, row: RequestRow) => Promise<RequestRow>

/** Every verb with all the facts it could want, so that only the state or the post can be in its way. */
const calls: Record<Verb, Call> = {
  triage: (actor, row) => desk.triageRequest(actor, command(), at(row), {}),
  answer: (actor, row) => desk.answerRequest(actor, command(), at(row), { result: '已说明' }),
  dispatch: (actor, row) => desk.dispatchRequest(actor, command(), at(row), {}),
  transfer: (actor, row) => desk.transferRequest(actor, command(), at(row), { department: 'finance' }),
  start: (actor, row) => desk.startRequest(actor, command(), at(row), {}),
  hold: (actor, row) =>
    desk.holdRequest(actor, command(), at(row), { reason: 'owner', expectedOn: '2026-12-31' }),
  resume: (actor, row) => desk.resumeRequest(actor, command(), at(row), {}),
  handBack: (actor, row) => desk.handBackRequest(actor, command(), at(row), {}),
  finish: (actor, row) => desk.finishRequest(actor, command(), at(row), { result: '已修好' }),
  close: (actor, row) =>
    desk.closeRequest(actor, command(), at(row), { result: '已办结', department: 'engineering' }),
  cancel: (actor, row) =>
    desk.cancelRequest(actor, command(), at(row), { reason: '不用了', evidence: '来电' }),
  merge: async (actor, row) =>
    desk.mergeRequest(actor, command(), at(row), { duplicateOf: (await logged()).id }),
  reopen: (actor, row) => desk.reopenRequest(actor, command(), at(row), { reason: '没修好' }),
}
const verbs = Object.keys(calls) as Verb[]
const states = requestMoves.states

/** From a matter that may be triaged, the quick path triages it first. */
const isQuick = (state: RequestState, verb: Verb): boolean =>
  ['answer', 'dispatch', 'transfer'].includes(verb) && legalVerbs(requestMoves, state).includes('triage')

const traceOf = async (row: RequestRow) => {
  const { rows } = await house.owner.query(
    `select r.version, r.state, r.queue_at,
            (select count(*)::int from platform.happening h where h.subject_id = r.id) as happenings,
            (select json_agg(t order by t.id) from documents.time_limit t where t.subject_id = r.id) as limits
       from frontdesk.request r where r.id = $1`,
    [row.id],
  )
  return rows[0]
}

describe.each(states)('a matter that is %s', (state) => {
  const illegal = verbs.filter((verb) => !moveTo(requestMoves, state, verb) && !isQuick(state, verb))
  const legal = verbs.filter((verb) => !illegal.includes(verb))

  test(`refuses ${illegal.length} verbs with 409, and nothing is written`, async () => {
    const row = await matterIn(state)
    const before = await traceOf(row)
    expect(before.state).toBe(state)
    for (const verb of illegal) {
      const refused = await calls[verb](cast.lin, row).catch((error) => error)
      const isOnOrder = refused.reason === 'request.order_open'
      expect(refused).toMatchObject({
        kind: 'not_now',
        reason: isOnOrder ? 'request.order_open' : `request.cannot_${verb}`,
      })
      if (!isOnOrder) expect(refused.about.current).toMatchObject({ id: row.id, state })
    }
    expect(await traceOf(row)).toEqual(before)
  })

  test.each(legal)(`goes on by %s, and leaves a happening`, async (verb) => {
    const row = await matterIn(state)
    const before = await traceOf(row)
    if (row.workOrderId && row.state === 'dispatched') {
      await expect(calls[verb](cast.lin, row)).rejects.toMatchObject({ reason: 'request.order_open' })
      return
    }
    const moved = await calls[verb](cast.lin, row)
    expect(moved.state).toBe(requestMoves.moves[verb].to)
    const after = await traceOf(row)
    expect(after.version).toBe(before.version + (isQuick(state, verb) ? 2 : 1))
    expect(after.happenings).toBe(before.happenings + (isQuick(state, verb) ? 2 : 1))
  })
})

const startOf: Record<Verb, RequestState> = {
  triage: 'received',
  answer: 'triaged',
  dispatch: 'triaged',
  transfer: 'triaged',
  start: 'transferred',
  hold: 'inProgress',
  resume: 'pending',
  handBack: 'inProgress',
  finish: 'inProgress',
  close: 'done',
  cancel: 'triaged',
  merge: 'triaged',
  reopen: 'closed',
}

describe.each(verbs)('%s', (verb) => {
  const word = requestMoves.moves[verb].may
  const outsiders = everyone.filter((each) => each.estates.includes(estateId) && !may(each, word))
  const insiders = everyone.filter((each) => each.estates.includes(estateId) && may(each, word))

  test(`is refused to ${outsiders.map((each) => each.name).join(' ')}, and nothing is written`, async () => {
    const row = await matterIn(startOf[verb])
    const before = await traceOf(row)
    for (const actor of outsiders) {
      const refused = await calls[verb](actor, row).catch((error) => error)
      expect([actor.name, refused.kind, refused.reason]).toEqual([
        actor.name,
        'forbidden',
        `request.may_not_${verb}`,
      ])
    }
    expect(await traceOf(row)).toEqual(before)
  })

  test.each(insiders.map((each) => [each.name, each] as const))('may be done by %s', async (_, actor) => {
    expect((await calls[verb](actor, await matterIn(startOf[verb]))).state).toBe(requestMoves.moves[verb].to)
  })

  test('finds no matter of another estate', async () => {
    const row = await matterIn(startOf[verb])
    await expect(calls[verb](cast.stranger, row)).rejects.toMatchObject({ reason: 'request.not_found' })
  })
})

test('the screen is told exactly what the server would allow', async () => {
  for (const state of states) {
    const row = await matterIn(state)
    for (const actor of [cast.tan, cast.lin, cast.shen, cast.ge, cast.auditor]) {
      const { request } = await desk.requestPage(actor, estateId, row.id)
      const offered = request.verbs.filter((verb) => verb in calls) as Verb[]
      for (const verb of verbs) {
        const house = offered.includes(verb)
        const isAllowed = await calls[verb](actor, request).then(
          () => true,
          (error) => !['not_now', 'forbidden'].includes(error.kind),
        )
        expect([state, actor.name, verb, isAllowed]).toEqual([state, actor.name, verb, house])
        if (isAllowed) break
      }
    }
  }
})
