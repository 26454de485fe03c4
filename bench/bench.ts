import { parseArgs } from 'node:util'
import type { Actor } from '../src/platform/actor.ts'
import { newId } from '../src/platform/ids.ts'
import { crowd } from './crowd.ts'
import { type Ground, openGround } from './ground.ts'
import { client, run } from './load.ts'
import { rawLog, rawReader } from './raw.ts'
import { pace, print, type Row, time } from './rows.ts'

/** npm run bench [-- --json] [--seconds N] [--households 10000,100000]: ratios against raw PostgreSQL in the same run. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, seconds: { type: 'string' }, households: { type: 'string' } },
  })
  const seconds = Number(values.seconds ?? 6)
  const sizes = (values.households ?? '10000,100000').split(',').map(Number)
  const ground = await openGround()
  try {
    const rows: Row[] = []
    let first: { lookUp: number; queue: number } | undefined
    for (const size of sizes) {
      await crowd(ground.owner, ground.key, size)
      rows.push(await creating(ground, size, seconds))
      const found = await lookingUp(ground, size, seconds)
      const queue = await queueing(ground, size, seconds)
      rows.push(found.row, queue.row)
      if (first) {
        rows.push(time(`household look-up at ${size} against ${sizes[0]}`, found.p50, first.lookUp, 1.3))
        rows.push(time(`desk queue at ${size} against ${sizes[0]}`, queue.p50, first.queue, 1.3))
      }
      first ??= { lookUp: found.p50, queue: queue.p50 }
    }
    print(rows, Boolean(values.json))
    if (rows.some((row) => !row.holds)) process.exitCode = 1
  } finally {
    await ground.stop()
  }
}

async function roomsOf(ground: Ground) {
  const { rows } = await ground.owner.query<{ id: string; code: string }>(
    `select id, code from estate.unit where estate_id = 1 order by md5(id::text) limit 5000`,
  )
  return rows
}

/** A matter over HTTP (session, validation, RLS, row, number, limit, record, happening) beside the bare function. */
async function creating(ground: Ground, size: number, seconds: number): Promise<Row> {
  const rooms = await roomsOf(ground)
  const body = (n: number) => ({
    id: newId(),
    unitId: rooms[n % rooms.length]!.id,
    channel: 'phone' as const,
    category: 'repair' as const,
    priority: 'P3' as const,
    words: '厨房下水堵了，自己通过没通开',
    reporter: '王女士',
    phone: '13812345678',
  })
  const desk = client(ground.server, ground.cookie)
  const http = await run(16, seconds, async (n) => {
    const answer = await desk.send('POST', '/api/estates/1/requests', body(n), newId())
    if (answer.status !== 200) throw new Error(answer.text)
  })
  desk.close()
  const raw = await rawLog(ground, await clerk(ground), () => body(0))
  const bare = await run(16, seconds, (n) => raw.write(n))
  await raw.close()
  return pace(
    `create a matter, 16 clerks, ${size} households (p99 ${http.p99.toFixed(1)} ms)`,
    http.perSecond,
    bare.perSecond,
    0.8,
  )
}

async function clerk(ground: Ground): Promise<Actor> {
  const { rows } = await ground.owner.query(`select id from people.staff where name = '谭晓芸'`)
  return {
    staffId: rows[0].id,
    name: '谭晓芸',
    posts: ['receptionist'],
    estates: [1],
    zones: [],
    language: 'zh',
  }
}

/** The one box: by room, by pinyin and by the last four of a phone, beside a prepared look-up of one room. */
async function lookingUp(ground: Ground, size: number, seconds: number) {
  const rooms = await roomsOf(ground)
  const asked = (n: number) =>
    [rooms[n % rooms.length]!.code, 'wrh', String(n % 10_000).padStart(4, '0')][n % 3]!
  const desk = client(ground.server, ground.cookie)
  const http = await run(1, seconds, async (n) => {
    const answer = await desk.send('GET', `/api/estates/1/search?q=${encodeURIComponent(asked(n))}`)
    if (answer.status !== 200) throw new Error(answer.text)
  })
  desk.close()
  const reader = await rawReader(ground, 1)
  const text = `select u.id, u.code, c.name from estate.unit u join estate.household_member m on m.estate_id = u.estate_id and m.unit_id = u.id
    join estate.customer c on c.estate_id = m.estate_id and c.id = m.customer_id where u.estate_id = 1 and u.code = $1`
  const bare = await run(1, seconds, (n) => reader.read(n, 'room', text, [rooms[n % rooms.length]!.code]))
  await reader.close()
  return {
    row: time(
      `household look-up, any key, ${size} households (p99 ${http.p99.toFixed(1)} ms)`,
      http.p50,
      bare.p50,
      12,
    ),
    p50: http.p50,
  }
}

/** The first page of the queue beside the bare ordered scan of fifty rows. */
async function queueing(ground: Ground, size: number, seconds: number) {
  const desk = client(ground.server, ground.cookie)
  const http = await run(1, seconds, async () => {
    const answer = await desk.send('GET', '/api/estates/1/requests/queue?limit=50')
    if (answer.status !== 200) throw new Error(answer.text)
  })
  desk.close()
  const reader = await rawReader(ground, 1)
  const text = `select * from frontdesk.request where estate_id = 1
    and state not in ('closed', 'cancelled', 'duplicate', 'followedUp', 'done', 'answered') order by queue_at, id limit 50`
  const bare = await run(1, seconds, (n) => reader.read(n, 'queue', text, []))
  await reader.close()
  return {
    row: time(
      `desk queue, first page, ${size} households (p99 ${http.p99.toFixed(1)} ms)`,
      http.p50,
      bare.p50,
      6,
    ),
    p50: http.p50,
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
