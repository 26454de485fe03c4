import { parseArgs } from 'node:util'
import { newId } from '../src/platform/ids.ts'
import { openGround, signIn } from './ground.ts'
import { client } from './load.ts'
import { type Operation, operationsOf, requestFor } from './requests-made-up.ts'

const users = [
  'tanxiaoyun',
  'linxihe',
  'shenyuchuan',
  'geyan',
  'yanzhuoran',
  'heyunting',
  'wenshuyuan',
  'pangqiuju',
]

/** npm run fuzz [-- --requests 100000 --seed 1]: requests made up from the OpenAPI document; no answer may be a 5xx or tell of the inside. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { requests: { type: 'string' }, seed: { type: 'string' } } })
  const count = Number(values.requests ?? 100_000)
  const ground = await openGround()
  try {
    const openApi = await (await fetch(`${ground.server}/openapi.json`)).json()
    const operations = operationsOf(openApi)
    const { rows } = await ground.owner.query<{ id: string }>(
      `(select id from estate.unit limit 20) union all (select id from frontdesk.request limit 40) union all (select id from dispatch.work_order limit 40)
       union all (select id from people.staff limit 20) union all (select id from estate.customer limit 20)`,
    )
    const cookies = await Promise.all(users.map((user) => signIn(ground.server, user)))
    const desks = cookies.map((cookie) => client(ground.server, cookie))
    const faults = new Map<string, string>()
    const statuses = new Map<number, number>()
    let n = 0
    const random = randomFrom(Number(values.seed ?? 1))
    await Promise.all(
      Array.from({ length: 8 }, async (_, lane) => {
        while (n < count) {
          const operation: Operation = operations[n++ % operations.length]!
          const { path, body } = requestFor(
            operation,
            random,
            rows.map((row) => row.id),
          )
          const answer = await desks[lane]!.send(operation.method, path, body, newId())
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
          if (answer.status >= 500 || /\n\s+at |node_modules|\.ts:\d+/.test(answer.text))
            faults.set(
              `${answer.status} ${operation.method} ${operation.url}`,
              `${path} ${JSON.stringify(body)?.slice(0, 400)} → ${answer.text.slice(0, 300)}`,
            )
        }
      }),
    )
    for (const desk of desks) desk.close()
    for (const [where, what] of faults) console.error(`${where}\n  ${what}`)
    console.log(
      [...statuses]
        .sort((a, b) => a[0] - b[0])
        .map(([status, times]) => `${status}: ${times}`)
        .join('  '),
    )
    console.log(`${n} requests, ${faults.size} server errors`)
    if (faults.size) process.exitCode = 1
  } finally {
    await ground.stop()
  }
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
