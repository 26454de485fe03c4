import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cast, estateId, everyone, house as houseCast } from '../../../test/cast/cast.ts'
import { openFilesFolder } from '../../../test/cast/orders.ts'
import { pathTo, visitIn, visitMove } from '../../../test/cast/visits.ts'
import { openTestHouse } from '../../../test/house.ts'
import { hangBells } from '../../app/bells.ts'
import { may } from '../../people/permissions.ts'
import { type FollowUpVerb, followUpMoves } from './followups.moves.ts'
import { fallDueVisits, visitPage } from './followups.ts'
import { followUpWords } from './followups.words.ts'

const house = openTestHouse()
let takeDown = () => {}

beforeAll(async () => {
  takeDown = hangBells()
  await openFilesFolder()
})
afterAll(() => takeDown())
beforeEach(() => house.at('2026-11-23T09:00:00+08:00'))

type Verb = Exclude<FollowUpVerb, 'plan' | 'fallDue'>
const states = followUpMoves.states
const tableVerbs = Object.keys(followUpMoves.moves).filter(
  (verb) => !['plan', 'fallDue'].includes(verb),
) as Verb[]

async function inState(state: (typeof states)[number]): Promise<string> {
  const id = await visitIn(state)
  if (state !== 'due') return id
  house.at('2026-11-29T10:00:00+08:00')
  await fallDueVisits(houseCast)
  return id
}

describe.each(states)('in the state %s', (state) => {
  test('every move the table does not have is refused by name, and nothing is written', async () => {
    const id = await inState(state)
    const before = await visitPage(cast.lin, estateId, id)
    expect(before.followUp.state).toBe(state)
    for (const verb of tableVerbs.filter((each) => !followUpMoves.moves[each].from.includes(state)))
      await expect(visitMove(verb, id), `${verb} in ${state}`).rejects.toMatchObject({
        kind: 'not_now',
        reason: `followUp.cannot_${verb}`,
        about: { facts: { state }, current: { id, state } },
      })
    const after = await visitPage(cast.lin, estateId, id)
    expect([after.followUp.version, after.trail.length]).toEqual([
      before.followUp.version,
      before.trail.length,
    ])
  })
})

test('the database refuses what the table does not have', async () => {
  expect(Object.keys(pathTo).sort()).toEqual([...states].sort())
  const id = await inState('planned')
  for (const to of ['done', 'failed', 'linked', 'reviewed', 'closed', 'recheck'])
    await expect(
      house.owner.query('update frontdesk.follow_up set state = $2 where id = $1', [id, to]),
    ).rejects.toMatchObject({ constraint: 'legal_move' })
})

describe('who may', () => {
  test.each(tableVerbs)('%s: only the posts of the permission', async (verb) => {
    const { from, may: word } = followUpMoves.moves[verb]
    const id = await inState(from.find((state) => state !== '')!)
    for (const actor of everyone) {
      if (actor === cast.stranger || may(actor, word)) continue
      await expect(visitMove(verb, id, {}, actor), `${verb} by ${actor.name}`).rejects.toMatchObject({
        kind: 'forbidden',
        reason: `followUp.may_not_${verb}`,
      })
      expect((await visitPage(actor, estateId, id)).verbs).not.toContain(verb)
    }
  })

  test('another estate neither sees nor moves a visit', async () => {
    const id = await inState('planned')
    await expect(visitPage(cast.stranger, estateId, id)).rejects.toMatchObject({
      reason: 'followUp.not_found',
    })
    await expect(visitMove('contact', id, {}, cast.stranger)).rejects.toThrow()
  })
})

test('every refusal and reminder of this folder has its sentence in both languages', () => {
  const here = new URL('.', import.meta.url)
  const rooms = readdirSync(here).filter(
    (name) => name.endsWith('.ts') && !/test|words|moves|contract/.test(name),
  )
  const text = rooms.map((name) => readFileSync(new URL(name, here), 'utf8')).join()
  const reasons = new Set(
    [...text.matchAll(/'(followUp\.[a-z]\w*_\w+|followUp\.given)'/g)].map(([, reason]) => reason!),
  )
  for (const move of Object.values(followUpMoves.moves))
    for (const fact of move.requires ?? []) reasons.add(`followUp.${fact}_required`)
  expect(reasons.size).toBeGreaterThan(15)
  expect([...reasons].filter((reason) => !followUpWords[reason]?.zh || !followUpWords[reason]?.en)).toEqual(
    [],
  )
  for (const state of states) expect(followUpWords[`followUp.state.${state}`]).toBeDefined()
})
