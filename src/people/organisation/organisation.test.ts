import { expect, test } from 'vitest'
import { cast, estateId, zones } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { demoPeople } from '../../app/demo/staff.ts'
import { numberAt, parametersInForce } from '../../documents/controlled/controlled.ts'
import { type Post, posts } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { endPost, giveZone, personOf } from '../staff/staff.ts'
import { changeHeadcount, organisationOf } from './organisation.ts'
import { structure } from './structure.ts'

const house = openTestHouse()
const { shen, tan, lin, yan, qu } = cast
const headcount = async () =>
  Promise.all(
    structure
      .filter((place) => place.rank)
      .map(async ({ post }) => ({ post, planned: await numberAt(`org.headcount.${post}`) })),
  )

test('every post stands in the chart once, and every line leads to a head', () => {
  expect(structure.map((place) => place.post).sort()).toEqual([...posts].sort())
  const superior = new Map<Post, Post | null>(structure.map((place) => [place.post, place.reportsTo]))
  for (const { post } of structure) {
    const line = new Set<Post>()
    for (let at: Post | null = post; at; at = superior.get(at)!) {
      expect(line.has(at)).toBe(false)
      line.add(at)
    }
  }
})

test('the chart is drawn from who is in service, and a change shows at once', async () => {
  house.at('2026-11-23T09:00:00+08:00')
  const of = async (post: Post) =>
    (await organisationOf(tan, estateId)).posts.find((place) => place.post === post)!
  expect(await of('receptionist')).toMatchObject({
    reportsTo: 'managerAssistant',
    rank: 'service',
    planned: null,
    holders: [{ name: '谭晓芸' }, { name: '尹若彤' }],
  })
  const { assignments } = await personOf(lin, estateId, tan.staffId)
  await endPost(lin, estateId, { id: newId() }, tan.staffId, {
    assignmentId: assignments[0]!.id,
    until: '2026-11-22',
  })
  expect((await of('receptionist')).holders.map((each) => each.name)).toEqual(['尹若彤'])
})

test('the load of each zone and who carries it', async () => {
  const { zones: before } = await organisationOf(shen, estateId)
  expect(before.map(({ name, households, holder }) => [name, households, holder?.name])).toEqual([
    ['一区', 2, '严卓然'],
    ['二区', 2, '曲晴岚'],
  ])
  const give = { id: newId(), zoneId: zones.two, since: '2026-11-23', takeOver: true }
  await giveZone(lin, estateId, { id: newId() }, yan.staffId, give)
  expect((await organisationOf(shen, estateId)).zones.map((each) => each.holder?.name)).toEqual([
    '严卓然',
    '严卓然',
  ])
  expect((await organisationOf(qu, estateId)).posts.find((each) => each.post === 'steward')).toMatchObject({
    holders: [{ zones: ['一区', '二区'] }, { zones: [] }],
  })
})

test('the approved headcount is set for posts of the department, with its trail', async () => {
  const { posts: places } = await changeHeadcount(shen, estateId, { id: newId() }, await headcount())
  expect(places.find((place) => place.post === 'cleaner')).toMatchObject({ planned: 20, rank: 'service' })
  await changeHeadcount(shen, estateId, { id: newId() }, [{ post: 'cleaner', planned: 19 }])
  const { rows } = await house.owner.query(
    `select before->>'cleaner' as was, after->>'cleaner' as is from platform.happening
      where verb = 'changeHeadcount' order by seq`,
  )
  expect(rows).toEqual([
    { was: null, is: '20' },
    { was: '20', is: '19' },
  ])
  await expect(
    changeHeadcount(shen, estateId, { id: newId() }, [{ post: 'cashier', planned: 1 }]),
  ).rejects.toMatchObject({ reason: 'organisation.outside' })
})

test('KF01 and KF02 agree: posts add up to 32, ranks to 1, 2 and 29, and the demo staff fill them', async () => {
  const planned = await headcount()
  const sum = (some: typeof planned) => some.reduce((total, each) => total + each.planned, 0)
  expect(sum(planned)).toBe(await numberAt('org.headcountPlan'))
  for (const rank of ['manager', 'supervisor', 'service'])
    expect(
      sum(planned.filter(({ post }) => structure.find((place) => place.post === post)!.rank === rank)),
    ).toBe(await numberAt(`org.rank.${rank}`))
  for (const { post, planned: wanted } of planned)
    expect(demoPeople.filter((each) => each[3] === post)).toHaveLength(wanted)
  const keys = (await parametersInForce()).map((each) => each.key)
  expect(keys.filter((key) => key.startsWith('org.headcount.'))).toHaveLength(planned.length)
})
