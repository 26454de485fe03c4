import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { newId } from '../src/platform/ids.ts'
import { type Ground, openGround } from './ground.ts'
import { client } from './load.ts'
import { killDatabase } from './postmaster.ts'

type Sent = { id: string; commandId: string; unitId: string; acknowledged: boolean }

/**
 * npm run crash [-- --cycles 200 --database 50 --writers 8]: kills the app, then the database, at random moments
 * under writers. Every write acknowledged before or after must be there once, numbers without a gap, the chain whole.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cycles: { type: 'string' }, database: { type: 'string' }, writers: { type: 'string' } },
  })
  const cycles = Number(values.cycles ?? 200)
  const database = Number(values.database ?? 50)
  const ground = await openGround()
  try {
    const { rows } = await ground.owner.query<{ id: string }>(
      'select id from estate.unit where estate_id = 1 limit 500',
    )
    const sent: Sent[] = []
    const waits: number[] = []
    for (let n = 0; n < cycles + database; n++) {
      waits.push(
        await oneCycle(
          ground,
          n < cycles ? 'app' : 'database',
          Number(values.writers ?? 8),
          rows.map((row) => row.id),
          sent,
        ),
      )
      if (process.stdout.isTTY) process.stdout.write(`\r${n + 1} of ${cycles + database}`)
    }
    await report(ground, sent, cycles + database, waits)
  } finally {
    await ground.stop()
  }
}

async function oneCycle(
  ground: Ground,
  victim: 'app' | 'database',
  writers: number,
  units: string[],
  sent: Sent[],
): Promise<number> {
  const desk = client(ground.server, ground.cookie)
  let going = true
  const loops = Array.from({ length: writers }, async () => {
    while (going) {
      const one: Sent = {
        id: newId(),
        commandId: newId(),
        unitId: units[sent.length % units.length]!,
        acknowledged: false,
      }
      sent.push(one)
      await write(desk, one)
    }
  })
  await pause(60 + Math.random() * 240)
  if (victim === 'app') ground.process().kill('SIGKILL')
  else killDatabase(ground)
  going = false
  await Promise.all(loops)
  desk.close()
  const wait = victim === 'app' ? await ground.restart() : await backFromDatabase(ground)
  await again(ground, sent.slice(-writers * 2))
  return wait
}

async function write(desk: ReturnType<typeof client>, one: Sent): Promise<void> {
  const body = {
    id: one.id,
    unitId: one.unitId,
    channel: 'phone',
    category: 'repair',
    priority: 'P3',
    words: '断电演练：水龙头滴水',
    reporter: '演练',
  }
  const answer = await desk
    .send('POST', '/api/estates/1/requests', body, one.commandId)
    .catch(() => undefined)
  if (answer?.status === 200) one.acknowledged = true
  else if (answer && answer.status < 500) throw new Error(`unexpected ${answer.status}: ${answer.text}`)
}

/** What got no answer is sent again as the same command: it must be done once, whichever it was. */
async function again(ground: Ground, last: Sent[]): Promise<void> {
  const desk = client(ground.server, ground.cookie)
  for (const one of last.filter((each) => !each.acknowledged)) await write(desk, one)
  desk.close()
}

async function backFromDatabase(ground: Ground): Promise<number> {
  // its children need a moment to notice that the server process is gone
  await pause(1_000)
  const began = performance.now()
  await ground.restartDatabase()
  for (;;) {
    const answer = await fetch(`${ground.server}/readyz`).catch(() => undefined)
    if (answer?.ok) return performance.now() - began
    await pause(25)
  }
}

async function report(ground: Ground, sent: readonly Sent[], cycles: number, waits: number[]): Promise<void> {
  const owner = await ground.fresh()
  const acknowledged = sent.filter((one) => one.acknowledged)
  const there = await owner.query<{ id: string; times: number }>(
    `select subject_id as id, count(*)::int as times from platform.happening where verb = 'log' and subject_id = any ($1::uuid[]) group by 1`,
    [sent.map((one) => one.id)],
  )
  const times = new Map(there.rows.map((row) => [row.id, row.times]))
  const lost = acknowledged.filter((one) => !times.has(one.id)).length
  const doubled = there.rows.filter((row) => row.times > 1).length
  const gaps = await owner.query(
    `select count(*)::int as missing from (select right(number, -14)::int - row_number() over (partition by left(number, 13) order by right(number, -14)::int) as gap
       from frontdesk.request) x where gap <> 0`,
  )
  while ((await owner.query('select platform.seal_happenings(1, 5000) as n')).rows[0].n > 0);
  const chain = await owner.query('select * from platform.first_bad_happening(1)')
  await owner.end()
  waits.sort((a, b) => a - b)
  console.log(
    `\nready again: median ${Math.round(waits[waits.length >> 1] ?? 0)} ms, longest ${Math.round(waits.at(-1) ?? 0)} ms`,
  )
  console.log(
    `numbers out of line: ${gaps.rows[0].missing}; chain: ${chain.rowCount ? JSON.stringify(chain.rows[0]) : 'whole'}`,
  )
  console.log(`${cycles} cycles, ${acknowledged.length} acknowledged, ${lost} lost, ${doubled} doubled`)
  if (lost || doubled || gaps.rows[0].missing || chain.rowCount) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
