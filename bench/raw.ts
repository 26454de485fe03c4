import pg from 'pg'
import { layHandbook } from '../src/documents/controlled/controlled.ts'
import { logRequest } from '../src/frontdesk/requests/requests.ts'
import type { Actor } from '../src/platform/actor.ts'
import { openDatabase } from '../src/platform/database/connection.ts'
import { type Lanes, openLanes, type Statement } from '../src/platform/database/lanes.ts'
import { newId } from '../src/platform/ids.ts'
import { makeVault } from '../src/platform/personal/vault.ts'
import { setVault } from '../src/platform/vault.ts'
import type { Ground } from './ground.ts'

export type RawLog = { write(n: number): Promise<unknown>; close(): Promise<void> }

/**
 * The best raw form of logging a matter: the same function with ready-made parameters on pipelined connections, no
 * HTTP, no planning. The parameters are taken from one real call and only their ids are made anew.
 */
export async function rawLog(
  ground: Ground,
  actor: Actor,
  body: () => Parameters<typeof logRequest>[3],
): Promise<RawLog> {
  const taken = await oneStatement(ground, actor, body())
  const lanes = openLanes(ground.appUrl, 4)
  return {
    write: (n) => lanes.run(n, [0, 1], freshIds(taken)),
    close: () => lanes.close(),
  }
}

async function oneStatement(
  ground: Ground,
  actor: Actor,
  body: Parameters<typeof logRequest>[3],
): Promise<Statement> {
  setVault(makeVault(ground.key))
  const database = openDatabase({ url: ground.appUrl, poolSize: 2, lanes: 1 })
  await layHandbook()
  let taken: Statement | undefined
  const run: Lanes['run'] = database.lanes.run
  database.lanes.run = ((lane: number, estates: readonly number[], statement: Statement) => {
    if (statement.sql.includes('log_request')) taken = statement
    return run(lane, estates, statement)
  }) as Lanes['run']
  await logRequest(actor, { id: newId() }, 1, body)
  await database.close()
  if (!taken) throw new Error('logging made no call of log_request')
  return taken
}

/** New ids wherever the taken call had one of its own: command, matter, happening, limit, record. */
function freshIds({ sql, parameters }: Statement): Statement {
  const matter = JSON.parse(String(parameters[3]))
  const limit = JSON.parse(String(parameters[5]))
  const record = JSON.parse(String(parameters[6]))
  const id = newId()
  const fresh = [...parameters]
  fresh[1] = newId()
  fresh[3] = JSON.stringify({ ...matter, id, happening: newId() })
  fresh[5] = JSON.stringify({ ...limit, id: newId(), subject_id: id })
  fresh[6] = JSON.stringify({ ...record, id: newId(), subject_id: id })
  return { sql, parameters: fresh }
}

/** One prepared read on connections of its own, for the raw time of a look-up. */
export async function rawReader(ground: Ground, count: number) {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: ground.appUrl }))
  for (const each of clients) {
    await each.connect()
    await each.query("select set_config('app.estates', '{0,1}', false)")
  }
  return {
    read: (n: number, name: string, text: string, values: unknown[]) =>
      clients[n % count]!.query({ name, text, values }),
    close: () => Promise.all(clients.map((each) => each.end())),
  }
}
