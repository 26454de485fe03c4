import pg from 'pg'
import { Value } from 'typebox/value'
import { createPerson, openAccount } from '../../people/staff/staff.ts'
import { openAccount as account } from '../../people/staff/terms.contract.ts'
import { houseActor } from '../../platform/actor.ts'
import { isNameTaken } from '../../platform/auth/users.ts'
import { BootProblem } from '../../platform/boot-problem.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import type { Config } from '../../platform/config.ts'
import { database, openDatabase } from '../../platform/database/connection.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { newId } from '../../platform/ids.ts'
import { makeVault } from '../../platform/personal/vault.ts'
import { setVault } from '../../platform/vault.ts'
import { removeDemo } from '../demo/removing.ts'
import { appPasswordOf, filesFolderOf } from '../ground.ts'
import { onGround } from './onGround.ts'

/** Takes the demo estate away, and with it everything tried out in it. */
export async function endDemo(config: Config): Promise<number> {
  await onGround(config, false, ({ ownerUrl }) => removeDemo(ownerUrl, filesFolderOf(config)))
  console.log('演示数据已清空。接着运行：npm run steward -- estate 小区名 经理姓名 登录名')
  console.log('The demo is gone. Go on with: npm run steward -- estate NAME MANAGER USERNAME')
  return 0
}

/** Opens an estate with its general manager, who signs in once with the password printed here and then appoints the others. */
export async function openEstate(
  config: Config,
  name: string,
  manager: string,
  username: string,
): Promise<number> {
  return onGround(config, false, async (ground) => {
    await migrate({ ownerUrl: ground.ownerUrl, appPassword: appPasswordOf(ground) })
    setVault(makeVault(config.key))
    const opened = openDatabase({ url: ground.url, poolSize: 1, lanes: 1 })
    try {
      await mustBeGood(username)
      const estateId = await insertEstate(ground.ownerUrl, name)
      const { password } = await firstPerson(estateId, manager, username)
      console.log(`已开通小区 estate ${estateId} opened: ${name}`)
      console.log(`${manager}  登录名 username: ${username}  一次性密码 one-time password: ${password}`)
      return 0
    } finally {
      await opened.close()
    }
  })
}

/** Asked before anything is written: an estate without anybody who can sign in is of no use. Throws `BootProblem`. */
export async function mustBeGood(username: string): Promise<void> {
  const shaped = Value.Check(account.body!, { username })
  if (shaped && !(await isNameTaken(database().kysely, username))) return
  throw new BootProblem(
    `登录名 ${username} ${shaped ? '已有人使用' : '不合格式'}：请用 2–40 个小写字母、数字、点或横线，且不与他人重复。`,
    `The username ${username} is ${shaped ? 'taken' : 'not well formed'}: 2–40 lower-case letters, digits, dots or dashes that nobody else has.`,
  )
}

/** The row of a new estate; answers its number. */
export async function insertEstate(ownerUrl: string, name: string): Promise<number> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ id: number }>(
      `insert into estate.estate (id, code, name, company_name)
       select n, 'E' || n, $1, $1 from (select coalesce(max(id), 0) + 1 from estate.estate) as next (n) returning id`,
      [name],
    )
    return rows[0]!.id
  } finally {
    await owner.end()
  }
}

/** The general manager with an account; answers the user name and the one-time password. */
export async function firstPerson(estateId: number, name: string, username: string) {
  const actor = houseActor([estateId])
  const since = shanghaiDay(now())
  const assignment = { id: newId(), post: 'generalManager' as const, since }
  const staff = { id: newId(), workNumber: `E${estateId}-001`, name, assignment }
  await createPerson(actor, estateId, { id: newId() }, staff)
  return openAccount(actor, estateId, { id: newId() }, staff.id, { username })
}
