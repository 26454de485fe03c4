import { beforeEach, expect, test } from 'vitest'
import { cast, estateId } from '../../../test/cast/cast.ts'
import { dutyOfTheManual as rules } from '../../../test/cast/duty.ts'
import { openTestHouse } from '../../../test/house.ts'
import { dutyRules } from '../../app/duty-rules.ts'
import type { Actor, Post } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import type { Shift } from './roster.contract.ts'
import { copyWeek, moveShift, myShiftsOf, onDutyNow, setShift, weekOf } from './roster.ts'

const house = openTestHouse()
const { lin, tan, yin, chai, pang, xing, ge, ding, qiu, shen } = cast
const monday = '2026-11-23'

beforeEach(async () => {
  house.at(`${monday}T07:00:00+08:00`)
  await house.owner.query('delete from people.roster_entry')
})

const command = (id = newId()) => ({ id })
const plan = (person: Actor, day: string, shift: Shift | null, by: Actor = lin) =>
  setShift(by, estateId, command(), rules, {
    id: newId(),
    staffId: person.staffId,
    day,
    post: person.posts[0]!,
    shift,
  })
const week = (day = monday, post?: Post) => weekOf(lin, estateId, rules, { day, post })
const planned = async (person: Actor, day = monday) =>
  (await week(day)).rows
    .find((row) => row.staffId === person.staffId)!
    .entries.map((entry) => `${entry.day.slice(5)} ${entry.shift}`)

test('the figures of the roster are those of KF04-02 in force', async () => {
  expect(await dutyRules()).toEqual(rules)
})

test('a shift is set with the hours of the rule, set otherwise, and cleared', async () => {
  const { entries } = await plan(chai, monday, 'N')
  expect(entries).toMatchObject([
    { shift: 'N', startsAt: '2026-11-23T12:30:00.000Z', endsAt: '2026-11-24T00:00:00.000Z' },
  ])
  await plan(chai, monday, 'B')
  expect(await planned(chai)).toEqual(['11-23 B'])
  expect((await plan(chai, monday, null)).entries).toEqual([])
  expect(await planned(chai)).toEqual([])
  const { rows } = await house.owner.query(
    `select verb, before->>'shift' as was, after->>'shift' as is, facts->>'post' as post
       from platform.happening where subject = 'people.roster' and subject_id = $1 order by seq`,
    [chai.staffId],
  )
  expect(rows).toEqual([
    { verb: 'setShift', was: null, is: 'N', post: 'orderKeeping' },
    { verb: 'setShift', was: 'N', is: 'B', post: 'orderKeeping' },
    { verb: 'clearShift', was: 'B', is: null, post: 'orderKeeping' },
  ])
})

test('nobody works past twelve hours at a stretch (V0402-9)', async () => {
  await plan(chai, monday, 'N')
  await expect(plan(chai, '2026-11-24', 'day')).rejects.toMatchObject({
    reason: 'roster.too_long',
    about: { rule: 'V0402-9', facts: { hours: 21, most: 12 } },
  })
  await plan(chai, '2026-11-24', 'N')
  await expect(plan(chai, '2026-11-24', 'B')).resolves.toBeDefined()
})

test('nobody stands in two places at once, not even at two estates; the database holds it too', async () => {
  await house.owner.query(
    `insert into people.assignment (estate_id, id, staff_id, post, since) values (2, $1, $2, 'maintenance', '2026-01-01')`,
    [newId(), ge.staffId],
  )
  const elsewhere = `insert into people.roster_entry (estate_id, id, staff_id, post, shift, day, starts_at, ends_at)
    values ($1, $2, $3, 'maintenance', 'day', '2026-11-25', '2026-11-25T08:30+08:00', '2026-11-25T17:30+08:00')`
  await house.owner.query(elsewhere, [2, newId(), ge.staffId])
  await expect(plan(ge, '2026-11-25', 'B')).rejects.toMatchObject({
    reason: 'roster.clash',
    about: { facts: { day: '2026-11-25', from: '08:30', to: '17:30' } },
  })
  await plan(ge, '2026-11-26', 'A')
  const twice = elsewhere.replaceAll('2026-11-25', '2026-11-26')
  await expect(house.owner.query(twice, [1, newId(), ge.staffId])).rejects.toMatchObject({ code: '23P01' })
  const long = elsewhere.replace('17:30', '20:31')
  await expect(house.owner.query(long, [1, newId(), ding.staffId])).rejects.toMatchObject({ code: '23514' })
})

test('only posts held are planned, only days to come, only by whose line it is', async () => {
  const asSteward = setShift(lin, estateId, command(), rules, {
    id: newId(),
    staffId: tan.staffId,
    day: monday,
    post: 'steward',
    shift: 'day',
  })
  await expect(asSteward).rejects.toMatchObject({ reason: 'roster.not_in_post' })
  await expect(plan(tan, '2026-11-22', 'A')).rejects.toMatchObject({ reason: 'roster.past' })
  await expect(plan(tan, monday, 'A', qiu)).rejects.toMatchObject({
    kind: 'forbidden',
    reason: 'roster.not_yours',
  })
  for (const [keeper, person] of [
    [qiu, pang],
    [xing, pang],
    [ding, ge],
    [shen, tan],
  ] as const)
    await plan(person, '2026-11-27', 'day', keeper)
  await house.owner.query('update people.staff set active = false where id = $1', [yin.staffId])
  await expect(plan(yin, monday, 'A')).rejects.toMatchObject({ reason: 'roster.nobody' })
  await house.owner.query('update people.staff set active = true where id = $1', [yin.staffId])
})

test('a shift moves to a free day, and two are exchanged', async () => {
  const move = (from: [Actor, string], to: [Actor, string]) =>
    moveShift(lin, estateId, command(), rules, {
      from: { staffId: from[0].staffId, day: from[1] },
      to: { staffId: to[0].staffId, day: to[1] },
    })
  await plan(tan, monday, 'A')
  await plan(yin, monday, 'B')
  await move([tan, monday], [yin, monday])
  expect(await planned(tan)).toEqual(['11-23 B'])
  expect(await planned(yin)).toEqual(['11-23 A'])
  await move([yin, monday], [yin, '2026-11-28'])
  expect(await planned(yin)).toEqual(['11-28 A'])
  await expect(move([yin, monday], [yin, '2026-11-24'])).rejects.toMatchObject({
    reason: 'roster.nothing_there',
  })
  await expect(move([tan, monday], [tan, monday])).rejects.toMatchObject({ reason: 'roster.same_place' })
  await expect(move([tan, monday], [chai, monday])).rejects.toMatchObject({ reason: 'roster.not_in_post' })
  // what was refused has moved nothing
  expect(await planned(tan)).toEqual(['11-23 B'])
})

test('a week is copied into the empty days of another; what breaks a rule is named', async () => {
  await plan(tan, monday, 'A')
  await plan(tan, '2026-11-24', 'A')
  await plan(chai, '2026-11-24', 'N')
  await plan(tan, '2026-12-01', 'B')
  // the early shift of 2 December would join the copied night before it
  await plan(chai, '2026-12-02', 'A')
  const same = command()
  const copy = () => copyWeek(lin, estateId, same, rules, { from: monday, to: '2026-12-05' })
  const copied = await copy()
  expect(copied).toEqual({
    copied: 1,
    skipped: [{ name: '柴青山', day: '2026-12-01', reason: 'roster.too_long' }],
  })
  expect(await copy()).toEqual(copied)
  expect(await planned(tan, '2026-12-01')).toEqual(['11-30 A', '12-01 B'])
  const own = await copyWeek(qiu, estateId, command(), rules, { from: monday, to: '2026-12-08' })
  expect(own.copied).toBe(0)
  await expect(
    copyWeek(qiu, estateId, command(), rules, { from: monday, to: '2026-12-08', post: 'receptionist' }),
  ).rejects.toMatchObject({ reason: 'roster.not_yours' })
  await expect(
    copyWeek(lin, estateId, command(), rules, { from: monday, to: '2026-11-16' }),
  ).rejects.toMatchObject({ reason: 'roster.past' })
})

test('the week says where somebody is missing and who works beyond the law', async () => {
  for (let day = 23; day <= 28; day++) await plan(tan, `2026-11-${day}`, 'A')
  await plan(yin, monday, 'B')
  const { rows, covers, days, keeps } = await week()
  expect(rows.find((row) => row.name === '谭晓芸')).toMatchObject({
    minutes: 48 * 60,
    averageMinutes: 48 * 60,
    overLaw: true,
  })
  // the week after is lighter, and it is the average that counts (3.5)
  await plan(tan, '2026-12-01', 'A')
  expect((await week('2026-12-01')).rows.find((row) => row.name === '谭晓芸')).toMatchObject({
    minutes: 8 * 60,
    averageMinutes: 28 * 60,
    overLaw: false,
  })
  expect(rows.find((row) => row.name === '尹若彤')).toMatchObject({ minutes: 8 * 60, overLaw: false })
  const onMonday = covers.filter((each) => each.day === monday)
  expect(onMonday.map(({ post, shift, people, needed }) => [post, shift, people, needed])).toEqual([
    ['receptionist', 'A', 1, 2],
    ['receptionist', 'B', 1, 1],
    ['orderKeeping', 'N', 0, 1],
  ])
  expect(days[0]).toEqual({ day: monday, holiday: null, makeUp: false, past: false })
  expect(keeps).toContain('receptionist')
  expect((await week('2026-10-01')).days[3]).toMatchObject({ holiday: '国庆节', past: true })
  expect((await week(monday, 'steward')).rows.map((row) => row.post)).toEqual(['steward', 'steward'])
})

test('who is on duty now, through midnight; and my own shifts', async () => {
  await plan(chai, monday, 'N')
  await plan(tan, monday, 'A')
  const names = async (at: string) => {
    house.at(at)
    return (await onDutyNow(tan, estateId)).map((each) => `${each.name} ${each.shift}`)
  }
  expect(await names('2026-11-23T08:00:00+08:00')).toEqual(['谭晓芸 A'])
  expect(await names('2026-11-23T17:00:00+08:00')).toEqual([])
  expect(await names('2026-11-24T02:00:00+08:00')).toEqual(['柴青山 N'])
  house.at('2026-11-23T12:00:00+08:00')
  expect((await myShiftsOf(tan, estateId)).map((each) => each.shift)).toEqual(['A'])
  expect(await onDutyNow(cast.stranger, estateId)).toEqual([])
})

test('two who plan at once take turns', async () => {
  const both = await Promise.allSettled([
    plan(tan, '2026-11-25', 'A', lin),
    plan(tan, '2026-11-25', 'B', shen),
  ])
  expect(both.map((each) => each.status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await planned(tan)).toHaveLength(1)
})
