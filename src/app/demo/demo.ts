import pg from 'pg'
import { hashPassword } from '../../platform/auth/passwords.ts'
import { BootProblem } from '../../platform/boot-problem.ts'
import { maskPhone } from '../../platform/personal/masking.ts'
import { vault } from '../../platform/vault.ts'
import { bulk } from './bulk.ts'
import { chanceFrom } from './chance.ts'
import { demoPassword } from './demo-password.ts'
import { demoEstateId, makeEstate } from './estate.ts'
import { layHistory } from './history.ts'
import { makePlaces } from './places.ts'
import { makeParking, makeResidents } from './residents.ts'
import { makeRoster } from './roster.ts'
import { demoPeople, makeStaff } from './staff.ts'

const seed = 20_210_630

/** Lays 云栖江岸公寓 into an empty database: the same estate on every machine, its history ending today. */
export async function layDemoEstate(ownerUrl: string, today: Date): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rowCount } = await owner.query('select from estate.estate limit 1')
    if (rowCount) return false
    await owner.query('begin')
    await lay(owner, today)
    await owner.query('commit')
    await owner.query('analyze')
    return true
  } catch (error) {
    await owner.query('rollback')
    throw error
  } finally {
    await owner.end()
  }
}

/** Ninety days of history over the estate just laid; needs the handbook, whose figures its limits run under. */
export async function layDemoHistory(ownerUrl: string, today: Date): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('begin')
    await layHistory(owner, seed + 2, today)
    await owner.query('commit')
    await owner.query('analyze')
  } catch (error) {
    await owner.query('rollback')
    throw error
  } finally {
    await owner.end()
  }
}

/** Production does not start on made-up people with a password everybody knows. */
export async function refuseDemoIn(ownerUrl: string): Promise<void> {
  if (await isDemoIn(ownerUrl))
    throw new BootProblem(
      '数据库里还有演示小区和演示密码，正式模式不能启动。请先运行 npm run steward -- demo remove。',
      'The database still holds the demo estate and its passwords; production does not start on it. Run npm run steward -- demo remove first.',
    )
}

/** Whether a demo estate, with its well-known passwords, is there. */
export async function isDemoIn(ownerUrl: string): Promise<boolean> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return (await owner.query('select from estate.estate where demo limit 1')).rowCount !== 0
  } finally {
    await owner.end()
  }
}

async function lay(owner: pg.Client, today: Date): Promise<void> {
  const chance = chanceFrom(seed)
  await owner.query(
    `insert into estate.estate (id, code, name, company_name, address, phone, demo)
     values ($1, 'YQJA', '云栖江岸公寓', '云栖物业服务有限公司', '江岸路 88 号', '025-55550000', true)`,
    [demoEstateId],
  )
  const estate = makeEstate(chance)
  const places = makePlaces(chance, estate)
  const residents = makeResidents(chance, vault(), estate.units)
  await bulk(owner, 'estate.zone', estate.zones)
  await bulk(owner, 'estate.building', estate.buildings)
  await bulk(owner, 'estate.entrance', estate.entrances)
  await bulk(owner, 'estate.unit', estate.units)
  await bulk(owner, 'estate.place', places)
  await bulk(owner, 'estate.customer', residents.customers)
  await bulk(owner, 'estate.household_member', residents.members)
  await bulk(owner, 'estate.parking_space', makeParking(chance, estate.units))
  await bulk(owner, 'estate.vehicle', residents.vehicles)
  await layPeople(owner, estate.zones, today)
}

/** Staff with an account each, signing in by the pinyin of their name. */
async function layPeople(owner: pg.Client, zones: readonly { id: string }[], today: Date): Promise<void> {
  const chance = chanceFrom(seed + 1)
  const { staff, assignments, holdings, headcount } = makeStaff(chance, zones)
  const passwordHash = await hashPassword(demoPassword)
  const at = today.toISOString()
  const users = demoPeople.map(([, username, name]) => {
    const id = chance.id(today)
    return {
      id,
      name,
      email: `${id}@staff.invalid`,
      emailVerified: true,
      username,
      displayUsername: username,
      createdAt: at,
      updatedAt: at,
    }
  })
  const accounts = users.map((user) => ({
    id: chance.id(today),
    accountId: user.id,
    providerId: 'credential',
    userId: user.id,
    password: passwordHash,
    createdAt: at,
    updatedAt: at,
  }))
  await bulk(owner, 'auth."user"', users)
  await bulk(owner, 'auth.account', accounts)
  const withPhones = staff.map((each, index) => {
    const phone = `1380013${String(8000 + index)}`
    return {
      ...each,
      user_id: users[index]!.id,
      phone_sealed: vault().seal(phone),
      phone_blind: vault().blind('phone', phone),
      phone_mask: maskPhone(phone),
    }
  })
  await bulk(owner, 'people.staff', withPhones)
  await bulk(owner, 'people.assignment', assignments)
  await bulk(owner, 'people.zone_holding', holdings)
  await bulk(owner, 'people.headcount', headcount)
  await bulk(owner, 'people.roster_entry', makeRoster(chance, staff, today))
}
