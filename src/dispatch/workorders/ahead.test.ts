import { expect, test } from 'vitest'
import { offered, orderAhead, verbOf, verbsAhead } from './ahead.browser.ts'
import type { OrderRow } from './order.contract.ts'

const me = { staffId: 'ge', name: '葛岩' }
const order = {
  id: 'o1',
  state: 'issued',
  workerId: null,
  worker: null,
  acceptedAt: null,
  arrivedAt: null,
  finishedAt: null,
  limit: { kind: 'accept' },
} as unknown as OrderRow

const deed = (noun: string, state: 'pending' | 'refused' = 'pending', body = {}) => ({
  subjectId: 'o1',
  url: `/api/estates/1/work-orders/o1/${noun}`,
  body,
  at: '2026-11-23T01:05:00.000Z',
  state,
})

test('what waits on the phone moves the order on, step by step', () => {
  const ahead = orderAhead(order, [deed('acceptance'), deed('arrival')], me)
  expect(ahead).toMatchObject({ state: 'arrived', workerId: 'ge', limit: null })
  expect(ahead.arrivedAt).toBe('2026-11-23T01:05:00.000Z')
  expect(offered(verbsAhead(ahead, false)).next).toBe('start')
})

test('what was said of who pays is in the next form before the server has it', () => {
  const begun = orderAhead(
    { ...order, state: 'arrived' },
    [deed('start', 'pending', { liability: 'warranty' })],
    me,
  )
  expect(begun).toMatchObject({ state: 'working', liability: 'warranty' })
})

test('nothing behind a refused deed is believed, and nothing twice', () => {
  const ahead = orderAhead(order, [deed('acceptance'), deed('arrival', 'refused'), deed('start')], me)
  expect(ahead.state).toBe('accepted')
  expect(orderAhead({ ...order, state: 'accepted' }, [deed('acceptance')], me).worker).toBeNull()
})

test('another order is not touched, and an unknown address moves nothing', () => {
  expect(orderAhead(order, [{ ...deed('acceptance'), subjectId: 'o2' }], me)).toBe(order)
  expect(verbOf({ url: '/api/estates/1/work-orders/o1/phone' })).toBeUndefined()
})

test('who was not yet there cannot resume: another time is agreed on', () => {
  const waiting = { ...order, state: 'suspended' as const }
  expect(offered(verbsAhead(waiting, false)).next).toBe('reappoint')
  expect(offered(verbsAhead({ ...waiting, arrivedAt: '2026-11-23T01:05:00Z' }, false)).next).toBe('resume')
})

test('a price off the list waits for its approver before the owner signs', () => {
  const quoted = { ...order, state: 'quoted' as const }
  expect(offered(verbsAhead(quoted, true))).toEqual({ next: undefined, others: ['rejectQuote'] })
  expect(offered(verbsAhead(quoted, false)).next).toBe('approveQuote')
})
