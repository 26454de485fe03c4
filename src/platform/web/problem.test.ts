import { expect, test } from 'vitest'
import { Problem, problemFrom, problemOf } from './problem.ts'

const body = {
  status: 422,
  reason: 'request.place_required',
  field: 'place',
  rule: 'V0502-1',
  clause: 'KF05-02',
  detail: { zh: '报修必须写明房号或公共部位', en: 'A repair needs a place' },
}

test('a refusal keeps its reason, field, rule, clause and both sentences', () => {
  const problem = problemFrom(422, body)
  expect(problem).toMatchObject({
    kind: 'refused',
    status: 422,
    reason: 'request.place_required',
    mayRetry: false,
  })
  expect(problem.about('place')).toEqual({ text: body.detail.zh, rule: 'V0502-1', clause: 'KF05-02' })
  expect(problem.about('words')).toBeNull()
})

test('the row as it stands comes with a lost race', () => {
  expect(problemFrom(409, { ...body, current: { version: 3 } }).current).toEqual({ version: 3 })
})

test('no session is not a refusal, a wrong password is', () => {
  expect(problemFrom(401, { reason: 'http.unsigned' }).kind).toBe('signed_out')
  expect(problemFrom(401, null).kind).toBe('signed_out')
  expect(problemFrom(401, { reason: 'account.wrong' }).kind).toBe('refused')
})

test.each([
  [500, 'fault', false],
  [502, 'fault', true],
  [503, 'fault', true],
  [404, 'fault', false],
])('%i without a body of ours is %s, retry %s', (status, kind, mayRetry) => {
  expect(problemFrom(status, null)).toMatchObject({ kind, mayRetry })
})

test('offline and late may be tried again and speak both languages', () => {
  for (const kind of ['offline', 'late'] as const) {
    const problem = new Problem(kind, { reason: 'browser' })
    expect(problem.mayRetry).toBe(true)
    expect(problem.detail.zh).toMatch(/重试/)
    expect(problem.detail.en).toMatch(/again/)
  }
})

test('any thrown thing can be shown', () => {
  expect(problemOf(new TypeError('x is undefined'))).toMatchObject({ kind: 'fault', reason: 'browser.fault' })
})
