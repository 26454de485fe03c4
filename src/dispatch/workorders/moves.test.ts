import { readFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cast, estateId, everyone } from '../../../test/cast/cast.ts'
import { goodFacts, inState, move, openFilesFolder, pathTo } from '../../../test/cast/orders.ts'
import { openTestHouse } from '../../../test/house.ts'
import { may } from '../../people/permissions.ts'
import { type Actor, houseActor } from '../../platform/actor.ts'
import type { OrderMove } from './order-moves.contract.ts'
import { type WorkOrderVerb, workOrderMoves } from './workorders.moves.ts'
import { orderPage } from './workorders.ts'
import { workOrderWords } from './workorders.words.ts'

const house = openTestHouse()
beforeAll(openFilesFolder)
beforeEach(() => house.at('2026-11-23T09:00:00+08:00'))

const anybody = houseActor([estateId])
const tableVerbs = Object.keys(workOrderMoves.moves).filter((verb) => verb !== 'draft') as (OrderMove &
  WorkOrderVerb)[]
const states = workOrderMoves.states

describe.each(states)('in the state %s', (state) => {
  test('every move the table does not have is refused by name, and nothing is written', async () => {
    const id = await inState(state)
    const before = await orderPage(cast.tan, estateId, id)
    expect(before.order.state).toBe(state)
    const illegal = tableVerbs.filter((verb) => !workOrderMoves.moves[verb].from.includes(state))
    for (const verb of illegal)
      await expect(move(verb, id, {}, anybody), `${verb} in ${state}`).rejects.toMatchObject({
        kind: 'not_now',
        reason: `workOrder.cannot_${verb}`,
        about: { facts: { state }, current: { id, state } },
      })
    const after = await orderPage(cast.tan, estateId, id)
    expect([after.order.version, after.trail.length]).toEqual([before.order.version, before.trail.length])
  })
})

test('every legal pair of states is walked by some path of these tests, and no other is in the database', async () => {
  expect(Object.keys(pathTo).sort()).toEqual([...states].sort())
  const id = await inState('issued')
  const { rows } = await house.owner.query(
    `select from_state, to_state from platform.legal_move where subject = $1`,
    [workOrderMoves.subject],
  )
  const legal = new Set(rows.map((row) => `${row.from_state}>${row.to_state}`))
  for (const to of states)
    if (!legal.has(`issued>${to}`) && to !== 'issued')
      await expect(
        house.owner.query('update dispatch.work_order set state = $2 where id = $1', [id, to]),
      ).rejects.toMatchObject({ constraint: 'legal_move' })
})

/** The worker's own moves are 葛岩's, or of a post that acts for him; a price is also named by who issues orders. */
function isAllowed(verb: (typeof tableVerbs)[number], actor: Actor): boolean {
  const word = workOrderMoves.moves[verb].may
  const isHis = actor === cast.ge
  const standsIn = may(actor, 'workOrder.actFor')
  if (word === 'workOrder.work') return isHis || standsIn
  if (word === 'workOrder.quote')
    return may(actor, word) && (isHis || standsIn || may(actor, 'workOrder.issue'))
  return may(actor, word)
}

describe('who may', () => {
  const others = everyone.filter((actor) => actor !== cast.stranger)
  test.each(tableVerbs)(
    '%s: only the posts of the permission, and of the worker’s moves only the worker',
    async (verb) => {
      const { from, may: word } = workOrderMoves.moves[verb]
      const id = await inState(from.find((state) => state !== '')!)
      for (const actor of others) {
        if (isAllowed(verb, actor)) continue
        const isAnothers = may(actor, word) && (word === 'workOrder.work' || word === 'workOrder.quote')
        const reason = isAnothers ? 'workOrder.not_yours' : `workOrder.may_not_${verb}`
        await expect(
          move(verb, id, goodFacts[verb], actor),
          `${verb} by ${actor.name}`,
        ).rejects.toMatchObject({
          kind: 'forbidden',
          reason,
        })
        const { verbs } = await orderPage(actor, estateId, id)
        expect(verbs).not.toContain(verb)
      }
    },
  )

  test('the desk acts for a worker on the telephone, and the trail says for whom', async () => {
    const id = await inState('accepted')
    await move('arrive', id, {}, cast.tan)
    const { trail } = await orderPage(cast.tan, estateId, id)
    expect(trail.at(-1)).toMatchObject({ actorName: '谭晓芸', facts: { workerId: cast.ge.staffId } })
  })
})

test('every refusal and reminder of this folder has its sentence in both languages', () => {
  const here = new URL('.', import.meta.url)
  const rooms = [
    'assigning',
    'desk-issue',
    'opening',
    'order-rules',
    'planning',
    'quoting',
    'reminding',
    'returning',
  ]
  const more = ['unmasking', 'visiting', 'workers', 'working', 'workorders.lists', 'workorders.store']
  const text = [...rooms, ...more].map((name) => readFileSync(new URL(`${name}.ts`, here), 'utf8')).join()
  const reasons = new Set(
    [...text.matchAll(/'(workOrder\.[a-z]\w*_\w+|workOrder\.given)'/g)].map(([, reason]) => reason!),
  )
  for (const move of Object.values(workOrderMoves.moves))
    for (const fact of move.requires ?? []) reasons.add(`workOrder.${fact}_required`)
  expect(reasons.size).toBeGreaterThan(40)
  expect([...reasons].filter((reason) => !workOrderWords[reason]?.zh || !workOrderWords[reason]?.en)).toEqual(
    [],
  )
  for (const state of states) expect(workOrderWords[`workOrder.state.${state}`]).toBeDefined()
  for (const verb of tableVerbs) expect(workOrderWords[`workOrder.cannot_${verb}`]).toBeDefined()
})
