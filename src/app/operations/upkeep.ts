import pg from 'pg'
import { houseActor } from '../../platform/actor.ts'
import type { Config } from '../../platform/config.ts'
import { openDatabase } from '../../platform/database/connection.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { verifyChain } from '../../platform/happenings.ts'
import { appPasswordOf, type Ground } from '../ground.ts'
import { onGround } from './onGround.ts'

/** Brings the database forward without opening the house. */
export async function bringForward(config: Config): Promise<number> {
  return onGround(config, false, async (ground) => {
    const applied = await migrate({ ownerUrl: ground.ownerUrl, appPassword: appPasswordOf(ground) })
    console.log(applied.length > 0 ? `已升级 migrated: ${applied.join(', ')}` : '已是最新 up to date')
    return 0
  })
}

/** Walks every chain; exit 1 when a record was altered, removed or slipped in. */
export async function verify(config: Config): Promise<number> {
  return onGround(config, true, async (ground) => ((await chainsHold(ground)) ? 0 : 1))
}

/** Says of every estate whether its chain of sealed happenings holds, and where it first breaks. */
export async function chainsHold(ground: Ground): Promise<boolean> {
  const database = openDatabase({ url: ground.url, poolSize: 1, lanes: 1 })
  try {
    let broken = 0
    const chains = await chainsIn(ground.ownerUrl)
    if (chains.length === 0) console.log('还没有任何记录 nothing has been recorded yet')
    for (const { estateId, count } of chains) {
      const fault = await verifyChain(houseActor([estateId]), estateId)
      if (fault) broken++
      const where = fault && `${fault.fault} at ${fault.position}: happening ${fault.happeningId}`
      console.log(`小区 estate ${estateId}: ${where ?? `${count} 条已封存记录完好 sealed records hold`}`)
    }
    return broken === 0
  } finally {
    await database.close()
  }
}

async function chainsIn(ownerUrl: string): Promise<{ estateId: number; count: number }[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query(
      `select h.estate_id as "estateId", count(s.position)::int as count
         from platform.happening h left join platform.seal s on s.estate_id = h.estate_id and s.happening_id = h.id
        group by 1 order by 1`,
    )
    return rows
  } finally {
    await owner.end()
  }
}
