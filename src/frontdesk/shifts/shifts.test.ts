import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { cast, estateId, units } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { layHandbook } from '../../documents/controlled/controlled.ts'
import type { Actor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { legalVerbs } from '../../platform/moves.ts'
import type { Offer } from './handover-rules.ts'
import { listOpenItems } from './openitems.lists.ts'
import { clearItem, finishItem, followItem, openItem } from './openitems.ts'
import { planShifts } from './planning.ts'
import { type Checklist, checklistLines } from './shifts.contract.ts'
import { readCurrentShift, readOpenMatters, readShift } from './shifts.lists.ts'
import { openItemMoves, type ShiftState, shiftMoves } from './shifts.moves.ts'
import { beginShift, offerShift, refuseShift, takeShift } from './shifts.ts'

const house = openTestHouse()
const signature = createHash('sha256').update('a signature').digest('hex')

beforeAll(async () => {
  house.at('2026-11-23T16:45:00+08:00')
  await layHandbook()
  await house.owner.query(
    `insert into platform.file (estate_id, digest, media_type, bytes, purpose, uploaded_by) values (1, $1, 'image/png', 10, 'signature', $2)`,
    [signature, cast.tan.staffId],
  )
})

const command = () => ({ id: newId() })
const begin = (actor: Actor) =>
  beginShift(actor, estateId, command(), { id: newId(), kind: 'A', occurredAt: '2026-11-23T08:00:00+08:00' })
const ticked = Object.fromEntries(
  checklistLines.map((line) => [line, { done: true }]),
) as unknown as Checklist
const offerTo = (taker: Actor, more: Partial<Offer> = {}): Offer => ({
  takerId: taker.staffId,
  checklist: ticked,
  allLogged: true,
  takerFit: true,
  signature,
  ...more,
})

async function freshShift(keeper: Actor = cast.tan) {
  await house.owner.query(
    `delete from frontdesk.open_item_progress; delete from frontdesk.open_item; delete from frontdesk.shift`,
  )
  return (await begin(keeper)).shift
}

async function matter(priority = 'P3', state = 'received') {
  const id = newId()
  await house.owner.query('alter table frontdesk.request disable trigger legal_move')
  await house.owner.query(
    `insert into frontdesk.request (estate_id, id, number, received_at, channel, unit_id, location, category, priority, words, state, logged_by, logger, revision)
     values (1, $1, $2, '2026-11-21T09:00:00+08:00', 'phone', $3, '3-2-1802', 'repair', $4, '厨房下水堵了', $5, $6, '谭晓芸', 'KF05-02 A/0')`,
    [id, `0601-20261121-${id.slice(-6)}`, units.wang, priority, state, cast.tan.staffId],
  )
  await house.owner.query('alter table frontdesk.request enable trigger legal_move')
  return id
}

test('a shift is kept, offered with what is open, and taken with both signatures', async () => {
  const open = await matter()
  const shift = await freshShift()
  expect((await readOpenMatters(cast.tan, estateId)).rows).toMatchObject([
    { source: 'request', sourceId: open, reason: 'labour', ageDays: 2 },
  ])
  await offerShift(
    cast.tan,
    estateId,
    shift.id,
    command(),
    offerTo(cast.yin, { matters: [{ sourceId: open, reason: 'parts' }] }),
  )
  expect((await readCurrentShift(cast.yin, estateId)).offered).toHaveLength(1)
  const taken = await takeShift(cast.yin, estateId, shift.id, command(), { signature })
  expect(taken.shift).toMatchObject({
    state: 'handedOver',
    keeper: '谭晓芸',
    taker: '尹若彤',
    keeperSignature: signature,
    takerSignature: signature,
  })
  const { rows } = await listOpenItems(cast.lin, estateId, { shiftId: shift.id })
  expect(rows).toMatchObject([
    {
      number: '0604-20261123-001',
      sourceId: open,
      reason: 'parts',
      handedBy: '谭晓芸',
      takenBy: '尹若彤',
      state: 'open',
    },
  ])
  expect((await readShift(cast.lin, estateId, shift.id)).trail.map((each) => each.verb)).toEqual([
    'begin',
    'offer',
    'take',
  ])
})

test('an item rolls on under its own number, and is done when its matter ends', async () => {
  await house.owner.query(
    'delete from frontdesk.open_item_progress; delete from frontdesk.open_item; delete from frontdesk.shift; delete from frontdesk.request',
  )
  const open = await matter()
  const first = (await begin(cast.tan)).shift
  await offerShift(cast.tan, estateId, first.id, command(), offerTo(cast.yin))
  await takeShift(cast.yin, estateId, first.id, command(), { signature })
  const [item] = (await listOpenItems(cast.yin, estateId, { state: 'rolling' })).rows
  await followItem(cast.yin, estateId, item!.id, command(), { words: '配件明早到' })
  const second = (await begin(cast.yin)).shift
  await offerShift(cast.yin, estateId, second.id, command(), offerTo(cast.tan))
  const [rolled] = (await listOpenItems(cast.yin, estateId, { state: 'rolling' })).rows
  expect(rolled).toMatchObject({
    id: item!.id,
    number: item!.number,
    state: 'following',
    progress: [{ words: '配件明早到', author: '尹若彤' }],
  })
  await takeShift(cast.tan, estateId, second.id, command(), { signature })
  await house.owner.query('alter table frontdesk.request disable trigger legal_move')
  await house.owner.query(
    `update frontdesk.request set state = 'closed', result = '已疏通', department = 'engineering' where id = $1`,
    [open],
  )
  const third = (await begin(cast.tan)).shift
  await offerShift(cast.tan, estateId, third.id, command(), offerTo(cast.yin))
  const [done] = (await listOpenItems(cast.tan, estateId, { state: 'rolling' })).rows
  expect(done).toMatchObject({ id: item!.id, state: 'done', verbs: ['clear'] })
  await clearItem(cast.tan, estateId, item!.id, command(), {})
  expect((await listOpenItems(cast.tan, estateId, { state: 'rolling' })).rows).toEqual([])
})

const refused: [string, string, Partial<Offer>][] = [
  [
    'V0402-2',
    'shift.cash_differs',
    { checklist: { ...ticked, cash: { done: true, expectedFen: 50000, countedFen: 45000 } } },
  ],
  ['V0402-3', 'shift.not_all_logged', { allLogged: false }],
  [
    'V0402-4',
    'shift.keys_differ',
    { checklist: { ...ticked, keys: { done: true, expected: 12, counted: 11 } } },
  ],
  ['V0402-5', 'shift.taker_unfit', { takerFit: undefined }],
  ['V0402-6', 'shift.same_person', { takerId: cast.tan.staffId }],
  ['V0402-7', 'shift.unsigned', { signature: undefined }],
]
test.each(refused)('%s refuses the hand-over as %s and writes nothing', async (rule, reason, change) => {
  const shift = await freshShift()
  await expect(
    offerShift(cast.tan, estateId, shift.id, command(), offerTo(cast.yin, change)),
  ).rejects.toMatchObject({ reason, about: { rule } })
  const { rows } = await house.owner.query(`select state from frontdesk.shift where id = $1`, [shift.id])
  expect(rows).toEqual([{ state: 'onDuty' }])
  expect((await listOpenItems(cast.tan, estateId, {})).rows).toEqual([])
})

test('V0402-1: an open emergency keeps the desk where it is', async () => {
  await house.owner.query('delete from frontdesk.request')
  await matter('P1', 'received')
  const shift = await freshShift()
  await expect(offerShift(cast.tan, estateId, shift.id, command(), offerTo(cast.yin))).rejects.toMatchObject({
    reason: 'shift.emergency_open',
    about: { rule: 'V0402-1' },
  })
  await house.owner.query('delete from frontdesk.request')
})

test('every line of the list must be ticked; keys may differ with a word of why', async () => {
  const shift = await freshShift()
  for (const line of checklistLines)
    await expect(
      offerShift(
        cast.tan,
        estateId,
        shift.id,
        command(),
        offerTo(cast.yin, { checklist: { ...ticked, [line]: { done: false } } }),
      ),
    ).rejects.toMatchObject({ reason: 'shift.line_not_ticked', about: { field: `checklist.${line}` } })
  const keys = { done: true, expected: 12, counted: 11, words: '1 把在维修手里，有借条' }
  expect(
    (
      await offerShift(
        cast.tan,
        estateId,
        shift.id,
        command(),
        offerTo(cast.yin, { checklist: { ...ticked, keys } }),
      )
    ).shift.state,
  ).toBe('handoverPending')
})

test('only the one it is offered to may take or refuse; a refusal leaves the desk with its keeper', async () => {
  const shift = await freshShift()
  await offerShift(cast.tan, estateId, shift.id, command(), offerTo(cast.yin))
  await expect(takeShift(cast.lin, estateId, shift.id, command(), { signature })).rejects.toMatchObject({
    reason: 'shift.not_offered_to_you',
  })
  await expect(takeShift(cast.yin, estateId, shift.id, command(), {})).rejects.toMatchObject({
    reason: 'shift.signature_required',
  })
  const back = await refuseShift(cast.yin, estateId, shift.id, command(), { refusal: '备用金与清单不符' })
  expect(back.shift).toMatchObject({ state: 'handoverRefused', refusal: '备用金与清单不符' })
  expect((await readCurrentShift(cast.tan, estateId)).mine?.verbs).toEqual(['offer'])
})

test('two at once: the desk is taken or refused, not both', async () => {
  const shift = await freshShift()
  await offerShift(cast.tan, estateId, shift.id, command(), offerTo(cast.yin))
  const ends = await Promise.allSettled([
    takeShift(cast.yin, estateId, shift.id, command(), { signature }),
    refuseShift(cast.yin, estateId, shift.id, command(), { refusal: '身体不适' }),
  ])
  expect(ends.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  expect(ends.find((each) => each.status === 'rejected')).toMatchObject({ reason: { kind: 'not_now' } })
})

test('nobody keeps two shifts, and the wrong post keeps none', async () => {
  await freshShift()
  await expect(begin(cast.tan)).rejects.toMatchObject({ reason: 'shift.already_on_duty' })
  await expect(begin(cast.pang)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(begin(cast.stranger)).rejects.toMatchObject({ code: '42501' })
})

const verbsOf = {
  offer: (id: string) => offerShift(cast.tan, estateId, id, command(), offerTo(cast.yin)),
  take: (id: string) => takeShift(cast.yin, estateId, id, command(), { signature }),
  refuse: (id: string) => refuseShift(cast.yin, estateId, id, command(), { refusal: '不接' }),
}
const illegal = shiftMoves.states.flatMap((state) =>
  (Object.keys(verbsOf) as (keyof typeof verbsOf)[])
    .filter((verb) => !legalVerbs(shiftMoves, state as ShiftState).includes(verb))
    .map((verb) => [state, verb] as const),
)
test.each(illegal)('a shift that is %s cannot %s', async (state, verb) => {
  const shift = await freshShift()
  await house.owner.query('alter table frontdesk.shift disable trigger legal_move')
  await house.owner.query(
    `update frontdesk.shift set state = $2, taker_id = $3, checklist = '{}', refusal = '不符', handed_over_at = now(), keeper_signed_at = now(), taker_signed_at = now(), keeper_signature = '${signature}', taker_signature = '${signature}' where id = $1`,
    [shift.id, state, cast.yin.staffId],
  )
  await house.owner.query('alter table frontdesk.shift enable trigger legal_move')
  await expect(verbsOf[verb](shift.id)).rejects.toMatchObject({
    kind: 'not_now',
    reason: `shift.cannot_${verb}`,
  })
})

test('V0402-8 and V0402-9: no hour unkept, nobody beyond twelve hours', async () => {
  const plan = (keepers: { A: string[]; B: string[]; N: string[] }) =>
    planShifts(cast.lin, estateId, command(), { day: '2026-11-25', keepers })
  const [tan, yin, chai] = [cast.tan.staffId, cast.yin.staffId, cast.chai.staffId]
  await expect(plan({ A: [tan], B: [], N: [chai] })).rejects.toMatchObject({ about: { rule: 'V0402-8' } })
  await expect(plan({ A: [tan], B: [tan], N: [chai] })).rejects.toMatchObject({ about: { rule: 'V0402-9' } })
  await house.owner.query('delete from frontdesk.shift')
  expect((await plan({ A: [tan], B: [yin], N: [chai] })).shifts).toHaveLength(3)
})

test('an instruction is written down by whoever keeps the desk, followed, finished and cleared in order', async () => {
  await freshShift()
  const id = newId()
  const said = {
    id,
    item: '经理要求明早核对消防通道',
    reason: 'other' as const,
    dueAt: '2026-11-24T10:00:00+08:00',
  }
  await expect(openItem(cast.yin, estateId, command(), said)).rejects.toMatchObject({
    reason: 'openItem.no_shift',
  })
  await expect(openItem(cast.tan, estateId, command(), { ...said, reason: undefined })).rejects.toMatchObject(
    { reason: 'openItem.reason_required' },
  )
  await openItem(cast.tan, estateId, command(), said)
  await expect(clearItem(cast.tan, estateId, id, command(), {})).rejects.toMatchObject({
    reason: 'openItem.cannot_clear',
  })
  await expect(followItem(cast.tan, estateId, id, command(), {})).rejects.toMatchObject({
    reason: 'openItem.words_required',
  })
  await followItem(cast.yan, estateId, id, command(), { words: '已约秩序班长' })
  await finishItem(cast.yan, estateId, id, command(), { words: '已核对' })
  await expect(finishItem(cast.yan, estateId, id, command(), {})).rejects.toMatchObject({
    reason: 'openItem.cannot_finish',
  })
  const { item } = await clearItem(cast.tan, estateId, id, command(), {})
  expect(item).toMatchObject({ state: 'cleared', clearedBy: '谭晓芸', verbs: [] })
})

test('the states in the database are the states of the tables', async () => {
  for (const [table, moves] of [
    ['shift', shiftMoves],
    ['open_item', openItemMoves],
  ] as const) {
    const { rows } = await house.owner.query(
      `select pg_get_constraintdef(oid) as law from pg_constraint where conrelid = $1::regclass and conname = $2`,
      [`frontdesk.${table}`, `${table}_state_check`],
    )
    expect([...rows[0].law.matchAll(/'(\w+)'/g)].map(([, state]) => state).sort()).toEqual(
      [...moves.states].sort(),
    )
  }
})
