import { expect, test } from 'vitest'
import { openTestHouse } from '../../test/house.ts'
import { parametersInForce } from '../documents/controlled/controlled.ts'
import { shippedHandbook } from '../documents/controlled/handbook.ts'
import { allMoves } from './procedures.ts'

openTestHouse()
const handbook = new Map((await shippedHandbook()).map((each) => [each.code, each]))

test.each(allMoves)('$subject moves by clauses that stand in the handbook', (table) => {
  expect([...handbook.keys()]).toContain(table.procedure)
  for (const [verb, move] of Object.entries(table.moves)) {
    const [code, number] = move.clause.split(' ')
    expect(handbook.get(code!)?.body, `${verb}: ${move.clause}`).toMatch(new RegExp(`^${number} `, 'm'))
    if (move.files) expect([...handbook.keys()]).toContain(move.files)
  }
})

test.each(allMoves)('$subject runs on limits that some document sets', async (table) => {
  const keys = (await parametersInForce()).map((each) => each.key)
  for (const { limit } of Object.values(table.moves)) {
    if (!limit) continue
    const shape = new RegExp(`^${limit.replaceAll('.', '\\.').replace(/\{\w+\}/g, '\\w+')}$`)
    expect(
      keys.filter((key) => shape.test(key)),
      limit,
    ).not.toEqual([])
  }
})
