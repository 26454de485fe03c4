import { expect, test } from 'vitest'
import { cast } from '../../test/cast/cast.ts'
import { allMoves } from '../app/procedures.ts'
import { houseActor } from '../platform/actor.ts'
import { may, mustMay, type Permission, permissions, permissionsOf } from './permissions.ts'
import { permissionWords } from './permissions.words.ts'
import { clauseOf } from './rights/chapters.ts'

const words = Object.keys(permissions) as Permission[]

test('every permission has words in both languages and a chapter, and none is without a holder', () => {
  expect(Object.keys(permissionWords).sort()).toEqual(words.map((word) => `permission.${word}`).sort())
  for (const word of words) {
    const { zh, en } = permissionWords[`permission.${word}`]!
    expect(`${zh}|${en}`).toMatch(/^.*\p{Script=Han}.*\|[A-Z].+/u)
    expect(clauseOf(word), `${word} stands in no chapter of people/rights/chapters.ts`).toBeDefined()
    expect(permissions[word].length).toBeGreaterThan(0)
  }
})

test('every move asks for a permission there is', () => {
  for (const table of allMoves)
    for (const [verb, move] of Object.entries(table.moves))
      if (!move.house) expect(words, `${table.subject} ${verb}`).toContain(move.may)
})

test('what is not listed is denied; the house itself may all', () => {
  expect(may(cast.tan, 'request.log')).toBe(true)
  expect(may(cast.tan, 'document.approve')).toBe(false)
  expect(may(cast.he, 'no.such_word')).toBe(false)
  expect(may(houseActor([1]), 'document.approve')).toBe(true)
  expect(() => mustMay(cast.pang, 'people.see')).toThrow('people.may_not')
  expect(permissionsOf(cast.pang)).toEqual(
    words.filter((word) => permissions[word].includes('cleaner' as never)),
  )
})

test('duties that must be kept apart: whoever takes money approves neither prices nor documents (V02-2)', () => {
  for (const word of ['workOrder.approvePrice', 'document.approve', 'record.correct'] as const)
    expect(permissions[word]).not.toContain('cashier')
  expect(permissions['workOrder.charge']).not.toContain('managerAssistant')
})
