import { expect, test } from 'vitest'
import {
  bodyWithFiles,
  nextToSend,
  type OutboxAction,
  type Outcome,
  pauseMs,
  savedState,
} from './outbox-queue.ts'
import { OutboxRunner, type OutboxStore } from './outbox-runner.ts'

const me = 'staff-zhou'
const doing = (commandId: string, subjectId: string, facts: Partial<OutboxAction> = {}): OutboxAction => ({
  seq: Number(commandId),
  commandId,
  staffId: me,
  estateId: 1,
  subject: 'dispatch.order',
  subjectId,
  what: commandId,
  method: 'POST',
  url: `/api/${subjectId}/${commandId}`,
  body: {},
  at: '2026-11-23T01:05:00Z',
  files: [],
  state: 'pending',
  tries: 0,
  ...facts,
})

/** IndexedDB's stand-in: why: the order and the survival are ours to prove, the storage is the browser's. */
function memory(begin: OutboxAction[] = []): OutboxStore & { kept: Map<string, OutboxAction> } {
  const kept = new Map(begin.map((action) => [action.commandId, action]))
  return {
    kept,
    all: async () => [...kept.values()],
    add: async (action) => {
      const placed = { ...action, seq: kept.size + 1 }
      kept.set(action.commandId, placed)
      return placed
    },
    put: async (action) => void kept.set(action.commandId, action),
    remove: async (action) => void kept.delete(action.commandId),
  }
}

const refusal: Outcome = {
  kind: 'refused',
  refusal: { reason: 'order.not_yours', detail: { zh: '不是您的单', en: 'Not yours' } },
}

test('of each record only the oldest action may go, in the order things were done', () => {
  const actions = [doing('3', 'b'), doing('2', 'a'), doing('1', 'a'), doing('4', 'b')]
  expect(nextToSend(actions, me).map(({ commandId }) => commandId)).toEqual(['1', '3'])
})

test('nothing overtakes what was refused or is under way', () => {
  const actions = [
    doing('1', 'a', { state: 'refused' }),
    doing('2', 'a'),
    doing('3', 'b', { state: 'sending' }),
    doing('4', 'b'),
  ]
  expect(nextToSend(actions, me)).toEqual([])
})

test('nothing goes out under another person’s name', () => {
  expect(nextToSend([doing('1', 'a', { staffId: 'staff-li' })], me)).toEqual([])
})

test('what waits is sent in order with its own command id, and leaves the phone', async () => {
  const store = memory([doing('1', 'a'), doing('2', 'a'), doing('3', 'b')])
  const sent: string[] = []
  const done: string[] = []
  const runner = new OutboxRunner(
    store,
    me,
    async (action) => {
      sent.push(action.commandId)
      return { kind: 'done' }
    },
    (action) => done.push(action.commandId),
  )
  await runner.begin()
  await runner.flush()
  expect(sent).toEqual(['1', '2', '3'])
  expect(done).toEqual(sent)
  expect(store.kept.size).toBe(0)
})

test('a lost line keeps everything; the same command goes again when the line is back', async () => {
  const store = memory([doing('1', 'a'), doing('2', 'b')])
  let line = false
  const sent: string[] = []
  const runner = new OutboxRunner(store, me, async (action) => {
    sent.push(action.commandId)
    return line ? { kind: 'done' } : { kind: 'lost' }
  })
  await runner.begin()
  await runner.flush()
  runner.end()
  // one lost action ends a round: the other would only wait for its timeout too
  expect(new Set(sent)).toEqual(new Set(['1']))
  expect(store.kept.get('1')).toMatchObject({ state: 'pending', tries: sent.length })
  sent.length = 0
  line = true
  await runner.flush()
  expect(sent).toEqual(['1', '2'])
})

test('an app closed while sending sends the same command again', async () => {
  const store = memory([doing('1', 'a', { state: 'sending' })])
  const sent: string[] = []
  const runner = new OutboxRunner(store, me, async (action) => {
    sent.push(action.commandId)
    return { kind: 'done' }
  })
  await runner.begin()
  await runner.flush()
  expect(sent).toEqual(['1'])
})

test('a refused action stays with its reason and holds the record back until it is discarded', async () => {
  const store = memory([doing('1', 'a'), doing('2', 'a'), doing('3', 'b')])
  const runner = new OutboxRunner(store, me, async (action) =>
    action.commandId === '1' ? refusal : { kind: 'done' },
  )
  await runner.begin()
  await runner.flush()
  expect(runner.list()).toMatchObject([
    { commandId: '1', state: 'refused', refusal: { reason: 'order.not_yours' } },
    { commandId: '2' },
  ])
  expect(savedState(runner.list(), { subject: 'dispatch.order', subjectId: 'a' })).toBe('refused')
  expect(savedState(runner.list(), { subject: 'dispatch.order', subjectId: 'b' })).toBe('saved')
  await runner.discard(runner.list()[0]!)
  await runner.flush()
  expect(store.kept.size).toBe(0)
})

test('an action added during a round is sent by it', async () => {
  const store = memory()
  const sent: string[] = []
  const runner = new OutboxRunner(store, me, async (action) => {
    sent.push(action.what)
    if (action.what === '1') await runner.add(doing('9', 'a'))
    return { kind: 'done' }
  })
  await runner.add(doing('1', 'a'))
  await runner.flush()
  await runner.flush()
  expect(sent).toEqual(['1', '9'])
})

test('the digests of photos and signature are written into the body, also below a property', () => {
  const files = [
    { key: 'p1', purpose: 'photo', into: 'photos', many: true, digest: 'd1' },
    { key: 'p2', purpose: 'photo', into: 'photos', many: true, digest: 'd2' },
    { key: 's', purpose: 'signature', into: 'signature.digest', digest: 'd3' },
  ] as const
  const body = { process: '换垫圈', signature: { signer: '王女士' } }
  expect(bodyWithFiles(doing('1', 'a', { body, files }))).toEqual({
    process: '换垫圈',
    photos: ['d1', 'd2'],
    signature: { signer: '王女士', digest: 'd3' },
  })
  expect(body).toEqual({ process: '换垫圈', signature: { signer: '王女士' } })
})

test('rounds wait longer and longer, at most two minutes', () => {
  expect([0, 1, 2, 20].map(pauseMs)).toEqual([2000, 4000, 8000, 120_000])
})
