import { beforeAll, beforeEach, expect, test } from 'vitest'
import { cast, estateId, zones } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import type { Actor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import {
  assignPost,
  changePerson,
  createPerson,
  endPost,
  endZone,
  giveZone,
  leaveCompany,
  listOfStaff,
  personOf,
  returnToCompany,
  unmaskPerson,
} from './staff.ts'

const house = openTestHouse()
const { lin, shen, tan, yan, qu, pang, yanShuwen, ge, stranger } = cast
const today = '2026-11-23'

beforeAll(async () => {
  for (const each of Object.values(cast))
    await house.owner.query('update people.staff set name_key = $2, initials = $3 where id = $1', [
      each.staffId,
      each === tan ? 'tanxiaoyun' : 'x',
      each === tan ? 'txy' : 'x',
    ])
})
beforeEach(() => house.at(`${today}T09:00:00+08:00`))

const command = (id = newId()) => ({ id })
const newcomer = (id: string, workNumber: string) => ({
  id,
  workNumber,
  name: '闻天晴',
  phone: '138 0013 7788',
  skills: ['plumbing' as const],
  joinedOn: '2026-11-20',
  assignment: { id: newId(), post: 'maintenance' as const, duty: '水工', since: '2026-11-20' },
})
const takeOn = async (workNumber: string, actor: Actor = lin) => {
  const id = newId()
  await createPerson(actor, estateId, command(), newcomer(id, workNumber))
  return id
}
const happenings = async (staffId: string) =>
  (
    await house.owner.query(
      'select estate_id, verb, before, after, facts from platform.happening where subject_id = $1 order by seq',
      [staffId],
    )
  ).rows

test('the list finds by name, sound, initials and work number, and pages without gaps', async () => {
  for (const words of ['谭', '晓芸', 'tanxiao', 'TXY', 'kf005'])
    expect((await listOfStaff(shen, estateId, { words })).rows.map((row) => row.name)).toEqual(['谭晓芸'])
  expect((await listOfStaff(shen, estateId, { words: '100%' })).rows).toEqual([])
  const stewards = await listOfStaff(shen, estateId, { post: 'steward' })
  expect(stewards.rows.map(({ name, zones }) => [name, zones])).toEqual([
    ['严卓然', ['一区']],
    ['曲晴岚', ['二区']],
  ])
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await listOfStaff(shen, estateId, { limit: 5, after })
    seen.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength(Object.values(cast).length - 1)
  expect(seen).not.toContain(stranger.staffId)
})

test('a newcomer is entered sealed and masked, in a first post, and leaves a trail', async () => {
  const id = newId()
  const person = await createPerson(lin, estateId, command(), newcomer(id, 'GC010'))
  expect(person).toMatchObject({
    name: '闻天晴',
    phoneMask: '138****7788',
    active: true,
    assignments: [{ post: 'maintenance', duty: '水工', since: '2026-11-20', until: null }],
    account: null,
    suggestedUsername: 'wentianqing',
  })
  expect(person.verbs).toEqual(['change', 'assign', 'giveZone', 'leave', 'unmask', 'openAccount'])
  const { rows } = await house.owner.query('select phone_sealed, name_key from people.staff where id = $1', [
    id,
  ])
  expect(rows[0].phone_sealed).not.toContain('7788')
  expect(rows[0].name_key).toBe('wentianqing')
  expect((await happenings(id)).map((each) => [each.estate_id, each.verb])).toEqual([
    [0, 'create'],
    [1, 'assign'],
  ])
})

test('a command sent twice takes one person on; a work number names one person', async () => {
  const id = newId()
  const same = command()
  const wanted = newcomer(id, 'GC011')
  await createPerson(lin, estateId, same, wanted)
  await createPerson(lin, estateId, same, wanted)
  expect(await happenings(id)).toHaveLength(2)
  await expect(createPerson(lin, estateId, command(), newcomer(newId(), 'GC011'))).rejects.toMatchObject({
    reason: 'staff.number_taken',
    about: { field: 'workNumber' },
  })
  await expect(
    createPerson(lin, estateId, command(), { ...newcomer(newId(), 'GC012'), phone: '12' }),
  ).rejects.toMatchObject({ reason: 'staff.bad_phone' })
})

test('a file is changed over the version last seen, names and numbers masked in the trail', async () => {
  const id = await takeOn('GC020')
  const { version } = await personOf(lin, estateId, id)
  const changed = await changePerson(lin, estateId, command(), id, {
    version,
    name: '闻天明',
    phone: null,
    healthCertificateUntil: '2027-01-31',
  })
  expect(changed).toMatchObject({ name: '闻天明', phoneMask: '', healthCertificateUntil: '2027-01-31' })
  expect((await happenings(id)).at(-1)).toMatchObject({
    verb: 'change',
    before: { name: '闻**', phone_mask: '138****7788' },
    after: { name: '闻**', phone_mask: '', health_certificate_until: '2027-01-31' },
  })
  await expect(changePerson(lin, estateId, command(), id, { version, name: '别人' })).rejects.toMatchObject({
    kind: 'conflict',
    reason: 'staff.changed',
    about: { current: { name: '闻天明' } },
  })
})

test.each([
  ['the assistant', lin, shen, 'staff.above_you'],
  ['the manager', shen, yanShuwen, 'staff.above_you'],
  ['the manager', shen, shen, 'staff.not_yourself'],
  ['human resources', yanShuwen, yanShuwen, 'staff.not_yourself'],
] as const)('%s does not handle the file of whoever stands above', async (_, actor, person, reason) => {
  const end = endPost(actor, estateId, command(), person.staffId, {
    assignmentId: newId(),
    until: today,
  })
  await expect(end).rejects.toMatchObject({ kind: 'forbidden', reason })
  expect((await personOf(actor, estateId, person.staffId)).verbs).not.toContain('change')
})

test('nobody lifts a colleague above themselves', async () => {
  const give = assignPost(lin, estateId, command(), ge.staffId, {
    id: newId(),
    post: 'manager',
    since: today,
  })
  await expect(give).rejects.toMatchObject({
    reason: 'staff.above_you',
    about: { facts: { post: 'manager' } },
  })
})

test('whoever serves elsewhere as well is handled by those who answer for all of it', async () => {
  const id = await takeOn('GC030')
  await house.owner.query(
    `insert into people.assignment (estate_id, id, staff_id, post, since) values (2, $1, $2, 'manager', '2026-01-01')`,
    [newId(), id],
  )
  await expect(
    assignPost(lin, estateId, command(), id, { id: newId(), post: 'steward', since: today }),
  ).rejects.toMatchObject({ reason: 'staff.above_you' })
  await expect(
    leaveCompany(yanShuwen, estateId, command(), id, { on: today, reason: '合同到期' }),
  ).rejects.toMatchObject({ reason: 'staff.serves_elsewhere' })
  await expect(personOf(stranger, 2, ge.staffId)).rejects.toMatchObject({ reason: 'staff.not_found' })
})

test('terms of one post never overlap, and one that has not begun can be taken back', async () => {
  const id = await takeOn('GC040')
  const give = (since: string, until?: string) =>
    assignPost(lin, estateId, command(), id, { id: newId(), post: 'steward', since, until })
  const person = await give('2026-12-01', '2026-12-31')
  await expect(give('2026-12-31')).rejects.toMatchObject({ reason: 'staff.holds_post' })
  await expect(give('2026-12-02', '2026-12-01')).rejects.toMatchObject({ reason: 'staff.term_backwards' })
  const term = person.assignments.find((each) => each.post === 'steward')!
  const after = await endPost(lin, estateId, command(), id, { assignmentId: term.id, until: '2026-11-30' })
  expect(after.assignments.map((each) => each.post)).toEqual(['maintenance'])
  await expect(
    endPost(lin, estateId, command(), id, { assignmentId: after.assignments[0]!.id, until: '2026-11-01' }),
  ).rejects.toMatchObject({ reason: 'staff.only_term' })
})

test('two holders of a zone at once are refused by the database itself', async () => {
  const lay = (since: string) =>
    house.owner.query(
      `insert into people.zone_holding (estate_id, id, zone_id, staff_id, since) values (1, $1, $2, $3, $4)`,
      [newId(), zones.one, qu.staffId, since],
    )
  await expect(lay('2026-06-01')).rejects.toMatchObject({ code: '23P01' })
})

test('a zone has one holder: handing over ends the first term on the day before', async () => {
  const wanted = { id: newId(), zoneId: zones.two, since: today }
  await expect(giveZone(lin, estateId, command(), ge.staffId, wanted)).rejects.toMatchObject({
    reason: 'staff.not_steward',
  })
  await expect(giveZone(lin, estateId, command(), yan.staffId, wanted)).rejects.toMatchObject({
    reason: 'staff.zone_held',
    about: { facts: { zone: '二区', name: '曲晴岚' } },
  })
  const person = await giveZone(lin, estateId, command(), yan.staffId, { ...wanted, takeOver: true })
  expect(person.holdings.map((each) => [each.name, each.until])).toEqual([
    ['二区', null],
    ['一区', null],
  ])
  expect((await personOf(lin, estateId, qu.staffId)).holdings).toMatchObject([{ until: '2026-11-22' }])
  expect((await happenings(qu.staffId)).at(-1)).toMatchObject({ verb: 'endZone', facts: { zone: '二区' } })
  // the same day, the other way round: the term that lasted no day is taken back
  await giveZone(lin, estateId, command(), qu.staffId, { ...wanted, id: newId(), takeOver: true })
  expect((await personOf(lin, estateId, yan.staffId)).holdings).toHaveLength(1)
  const holding = (await personOf(lin, estateId, qu.staffId)).holdings[0]!
  await endZone(lin, estateId, command(), qu.staffId, { holdingId: holding.id, until: '2026-12-31' })
})

test('zones go with the post of steward', async () => {
  const { assignments } = await personOf(shen, estateId, yan.staffId)
  const person = await endPost(shen, estateId, command(), yan.staffId, {
    assignmentId: assignments[0]!.id,
    until: today,
    reason: '调岗',
  })
  expect(person.holdings).toMatchObject([{ name: '一区', until: today }])
})

test('leaving ends posts, zones and shifts ahead; coming back needs a post', async () => {
  const id = await takeOn('GC050')
  for (const [day, from, to] of [
    ['2026-11-22', '2026-11-22T11:30+08:00', '2026-11-22T20:30+08:00'],
    ['2026-11-24', '2026-11-24T11:30+08:00', '2026-11-24T20:30+08:00'],
  ])
    await house.owner.query(
      `insert into people.roster_entry (estate_id, id, staff_id, post, shift, day, starts_at, ends_at)
       values (1, $1, $2, 'maintenance', 'B', $3, $4, $5)`,
      [newId(), id, day, from, to],
    )
  const leave = (on: string) => leaveCompany(lin, estateId, command(), id, { on, reason: '个人原因' })
  await expect(leave('2026-11-24')).rejects.toMatchObject({ reason: 'staff.leaves_later' })
  await expect(leave('2026-11-19')).rejects.toMatchObject({ reason: 'staff.left_before_joining' })
  const person = await leave(today)
  expect(person).toMatchObject({ active: false, leftOn: today, assignments: [{ until: today }] })
  expect(person.verbs).toEqual(['change', 'return', 'unmask'])
  const { rows } = await house.owner.query('select day from people.roster_entry where staff_id = $1', [id])
  expect(rows).toEqual([{ day: '2026-11-22' }])
  await expect(leave(today)).rejects.toMatchObject({ reason: 'staff.left' })
  expect((await listOfStaff(lin, estateId, { standing: 'left' })).rows.map((row) => row.id)).toContain(id)
  expect((await listOfStaff(lin, estateId, {})).rows.map((row) => row.id)).not.toContain(id)
  house.at('2026-12-01T09:00:00+08:00')
  const assignment = { id: newId(), post: 'maintenance' as const, since: '2026-12-01' }
  expect(await returnToCompany(lin, estateId, command(), id, { assignment })).toMatchObject({
    active: true,
    leftOn: null,
  })
})

test('a full number is shown once, with who and why; too many in an hour are refused', async () => {
  const id = await takeOn('GC060')
  const once = command()
  expect(await unmaskPerson(tan, estateId, once, id, { reason: 'work' })).toEqual({ value: '13800137788' })
  await expect(unmaskPerson(tan, estateId, once, id, { reason: 'work' })).rejects.toMatchObject({
    reason: 'staff.already_shown',
  })
  await expect(unmaskPerson(tan, estateId, command(), id, { reason: 'other' })).rejects.toMatchObject({
    reason: 'staff.why_required',
  })
  await expect(
    unmaskPerson(tan, estateId, command(), pang.staffId, { reason: 'work' }),
  ).rejects.toMatchObject({ reason: 'staff.no_phone' })
  expect((await happenings(id)).at(-1)).toMatchObject({ verb: 'unmask', facts: { reason: 'work' } })
  expect(JSON.stringify(await happenings(id))).not.toContain('13800137788')
  for (let n = 1; n < 40; n++) await unmaskPerson(tan, estateId, command(), id, { reason: 'work' })
  await expect(unmaskPerson(tan, estateId, command(), id, { reason: 'work' })).rejects.toMatchObject({
    reason: 'staff.unmasked_too_often',
  })
})

test('who changed what is for those who keep files', async () => {
  const id = await takeOn('GC070')
  expect((await personOf(lin, estateId, id)).trail.length).toBeGreaterThan(0)
  expect((await personOf(tan, estateId, id)).trail).toEqual([])
})
