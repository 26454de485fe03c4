import type { FastifyInstance } from 'fastify'
import { layHandbook } from '../documents/controlled/controlled.ts'
import { openAuth } from '../platform/auth/auth.ts'
import { BootProblem } from '../platform/boot-problem.ts'
import { now } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import { openDatabase } from '../platform/database/connection.ts'
import { migrate } from '../platform/database/migrate.ts'
import { setFilesFolder } from '../platform/files/disk.ts'
import { takeDataFolder } from '../platform/instance.ts'
import { startJobs } from '../platform/jobs.ts'
import { writeLegalMoves } from '../platform/legal.ts'
import { countJobFailure } from '../platform/metrics.ts'
import { makeVault } from '../platform/personal/vault.ts'
import { setVault } from '../platform/vault.ts'
import { setBeginningGround } from './beginning/beginning.ts'
import { hangBells } from './bells.ts'
import { isDemoIn, layDemoEstate, layDemoHistory, refuseDemoIn } from './demo/demo.ts'
import { demoPassword } from './demo/demo-password.ts'
import { appPasswordOf, databaseOf, filesFolderOf } from './ground.ts'
import { allMoves } from './procedures.ts'
import { buildHouseServer } from './server.ts'
import { timetableOf } from './timetable.ts'

export type House = {
  app: FastifyInstance
  url: string
  /** what a person at the terminal should read */
  greeting: string[]
  close(): Promise<void>
}

/** Opens the house from the ground up: data folder, database, migrations, server, jobs. Closing goes back down. */
export async function openHouse(config: Config): Promise<House> {
  const giveBack = takeDataFolder(config.dataFolder, config.url)
  const closers: (() => Promise<void> | void)[] = [giveBack]
  const close = async () => {
    for (const each of closers.reverse()) await each()
  }
  setVault(makeVault(config.key))
  setFilesFolder(filesFolderOf(config))
  try {
    const addresses = await openGround(config, closers)
    closers.push(openAuth({ url: addresses.url, secret: config.secret, baseUrl: config.url }))
    closers.push(hangBells())
    setBeginningGround({ ownerUrl: addresses.ownerUrl, filesFolder: filesFolderOf(config) })
    const app = await buildHouseServer(config)
    closers.push(() => app.close())
    await listen(app, config)
    closers.push(await startJobs({ ...addresses, timetable: timetableOf(), failed: jobFailed(app) }))
    return { app, url: config.url, greeting: greetingOf(config, await isDemoIn(addresses.ownerUrl)), close }
  } catch (error) {
    await close()
    throw error
  }
}

const greetingOf = (config: Config, demo: boolean): string[] => [
  `管家 Steward  ${config.url}`,
  ...(demo
    ? [
        `演示账号 demo accounts（密码 password: ${demoPassword}）`,
        '  前台 desk tanxiaoyun · 管家 steward yanzhuoran · 维修 maintenance geyan（/field）· 助理 assistant linxihe',
        '  经理 manager shenyuchuan · 总经理 general manager heyunting · 审核 auditor wenshuyuan',
      ]
    : []),
]

/** The database, brought forward and opened as the app's own role. */
async function openGround(config: Config, closers: (() => Promise<void> | void)[]) {
  const addresses = await databaseOf(config)
  closers.push(addresses.stop)
  const appPassword = appPasswordOf(addresses)
  await migrate({ ownerUrl: addresses.ownerUrl, appPassword })
  await writeLegalMoves(addresses.ownerUrl, allMoves)
  const laid = config.mode === 'demo' && (await layDemoEstate(addresses.ownerUrl, now()))
  if (config.mode !== 'demo') await refuseDemoIn(addresses.ownerUrl)
  const database = openDatabase({ url: addresses.url })
  closers.push(() => database.close())
  await layHandbook()
  if (laid) await layDemoHistory(addresses.ownerUrl, now())
  return addresses
}

async function listen(app: FastifyInstance, config: Config): Promise<void> {
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    throw new BootProblem(
      `端口 ${config.port} 已被占用。请关闭占用它的程序，或用 PORT 指定另一个端口。`,
      `Port ${config.port} is taken. Stop the program using it, or name another with PORT.`,
      error,
    )
  }
}

const jobFailed = (app: FastifyInstance) => (name: string, error: unknown) => {
  countJobFailure(name)
  app.log.error({ err: error, job: name }, 'a job failed; the timetable goes on')
}
