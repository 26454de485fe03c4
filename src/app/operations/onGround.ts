import type { Config } from '../../platform/config.ts'
import { runningOn, takeDataFolder } from '../../platform/instance.ts'
import { databaseOf, type Ground } from '../ground.ts'

/**
 * Works on the house's database from outside the house. A server running on the same data may go on when `besideServer`; otherwise
 * it is refused. A database started for this alone is stopped again.
 */
export async function onGround<Answer>(
  config: Config,
  besideServer: boolean,
  work: (ground: Ground) => Promise<Answer>,
): Promise<Answer> {
  if (besideServer && runningOn(config.dataFolder) !== undefined) return work(await databaseOf(config))
  const giveBack = takeDataFolder(config.dataFolder, 'npm run steward')
  try {
    const ground = await databaseOf(config)
    return await work(ground).finally(ground.stop)
  } finally {
    giveBack()
  }
}
