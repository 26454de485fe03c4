import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { cast, estateId, otherEstateId } from '../../test/cast/cast.ts'
import { openTestHouse, sealAll } from '../../test/house.ts'
import { hearNews } from './announce.ts'
import { commanded, inTransaction } from './database/transaction.ts'
import { note, timelineOf, verifyChain } from './happenings.ts'
import { nextNumber } from './numbering.ts'

const house = openTestHouse()
const subject = 'frontdesk.request'

async function happen(subjectId: string, verb: string) {
  await inTransaction(cast.tan, (tx) =>
    note(tx, { estateId, subject, subjectId, verb, actor: cast.tan, facts: { verb } }),
  )
}

test('a sealed chain holds, and the first altered row is named', async () => {
  const ids = Array.from({ length: 20 }, () => randomUUID())
  for (const each of ids) await happen(each, 'log')
  await sealAll(house.owner, estateId)
  expect(await verifyChain(cast.shen, estateId)).toBeNull()
  await house.owner.query(`update platform.happening set actor_name = '别人' where subject_id = $1`, [ids[7]])
  const bad = await verifyChain(cast.shen, estateId)
  expect(bad).toMatchObject({ position: 8, fault: 'altered' })
  await house.owner.query(`update platform.happening set actor_name = $2 where subject_id = $1`, [
    ids[7],
    cast.tan.name,
  ])
  expect(await verifyChain(cast.shen, estateId)).toBeNull()
})

test('a removed happening and one slipped in behind the chain are found', async () => {
  const id = randomUUID()
  await happen(id, 'log')
  await sealAll(house.owner, estateId)
  const { rows } = await house.owner.query('select id from platform.happening where subject_id = $1', [id])
  await house.owner.query(
    `insert into platform.happening (estate_id, id, subject, subject_id, verb, actor_id, actor_name, occurred_at, xid)
    values (1, $1, 'x', $1, 'forged', $1, 'x', now(), '1')`,
    [randomUUID()],
  )
  expect(await verifyChain(cast.shen, estateId)).toMatchObject({ fault: 'inserted_behind_the_chain' })
  await house.owner.query(`delete from platform.happening where verb = 'forged'`)
  await house.owner.query('alter table platform.seal drop constraint seal_estate_id_happening_id_fkey')
  await house.owner.query('delete from platform.happening where id = $1', [rows[0].id])
  expect(await verifyChain(cast.shen, estateId)).toMatchObject({ happeningId: rows[0].id, fault: 'missing' })
})

test('the app may append to the trail and nothing else', async () => {
  for (const statement of [
    'update platform.happening set verb = verb',
    'delete from platform.happening',
    'delete from platform.seal',
    'truncate platform.happening',
  ])
    await expect(
      inTransaction(cast.tan, (tx) =>
        tx.executeQuery({
          sql: statement,
          parameters: [],
          query: { kind: 'RawNode' } as never,
          queryId: { queryId: statement },
        }),
      ),
    ).rejects.toMatchObject({ code: '42501' })
})

test('another estate sees nothing and can write nothing here', async () => {
  const id = randomUUID()
  await happen(id, 'log')
  expect(await inTransaction(cast.stranger, (tx) => timelineOf(tx, estateId, id))).toEqual([])
  await expect(
    inTransaction(cast.stranger, (tx) =>
      note(tx, { estateId, subject, subjectId: id, verb: 'log', actor: cast.stranger }),
    ),
  ).rejects.toMatchObject({ code: '42501' })
  await inTransaction(cast.stranger, (tx) =>
    note(tx, { estateId: otherEstateId, subject, subjectId: id, verb: 'log', actor: cast.stranger }),
  )
})

test('twenty sendings of one command have one effect and one reply', async () => {
  const id = randomUUID()
  const send = () =>
    commanded(cast.tan, { id }, { estateId, verb: 'x.number', payload: { a: 1, b: [2] } }, async (tx) => ({
      number: await nextNumber(tx, { estateId, form: '0699', day: '2026-11-23' }),
    }))
  const replies = await Promise.all(Array.from({ length: 20 }, send))
  expect(new Set(replies.map((each) => each.number))).toEqual(new Set(['0699-20261123-001']))
  await expect(
    commanded(cast.tan, { id }, { estateId, verb: 'x.number', payload: { a: 2 } }, async () => ({})),
  ).rejects.toMatchObject({ reason: 'command.reused' })
})

test('numbers have no gap although every third transaction fails', async () => {
  const take = (fails: boolean) =>
    inTransaction(cast.tan, async (tx) => {
      const number = await nextNumber(tx, { estateId, form: '0698', day: '2026-11-23' })
      if (fails) throw new Error('given back')
      return number
    }).catch(() => undefined)
  const taken = (await Promise.all(Array.from({ length: 60 }, (_, n) => take(n % 3 === 0)))).filter(Boolean)
  expect(taken.sort()).toEqual(
    Array.from({ length: 40 }, (_, n) => `0698-20261123-${String(n + 1).padStart(3, '0')}`),
  )
})

test('open screens hear of a happening once it is committed, and nothing of one that failed', async () => {
  const heard: string[] = []
  const silence = hearNews((news) => heard.push(`${news.subject} ${news.verb}`))
  const happening = { estateId, subject, subjectId: randomUUID(), actor: cast.tan }
  await inTransaction(cast.tan, async (tx) => {
    await note(tx, { ...happening, verb: 'kept' })
    expect(heard).toEqual([])
  })
  await inTransaction(cast.tan, async (tx) => {
    await note(tx, { ...happening, verb: 'lost' })
    throw new Error('undone')
  }).catch(() => undefined)
  silence()
  expect(heard).toEqual([`${subject} kept`])
})
