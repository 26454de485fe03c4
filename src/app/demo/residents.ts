import { maskPhone } from '../../platform/personal/masking.ts'
import type { Vault } from '../../platform/personal/vault.ts'
import { namePinyin } from '../../platform/pinyin.ts'
import type { Chance } from './chance.ts'
import { demoEstateId, type makeEstate } from './estate.ts'
import { makeCompany, makePerson, makePlate } from './names.ts'

type HomeUnit = ReturnType<typeof makeEstate>['units'][number]
const estate_id = demoEstateId

/** Owners of everything sold, tenants of what is rented, some family, and their cars. */
export function makeResidents(chance: Chance, vault: Vault, units: readonly HomeUnit[]) {
  const customers: ReturnType<typeof makeCustomer>[] = []
  const members: ReturnType<typeof makeMember>[] = []
  const vehicles: object[] = []
  const plates = new Set<string>()
  for (const unit of units.filter((each) => each.occupancy !== 'unsold')) {
    const owner = makeCustomer(chance, vault, unit.kind === 'shop')
    customers.push(owner)
    members.push(makeMember(chance, unit, owner.id, 'owner'))
    for (const relation of relationsOf(chance, unit)) {
      const person = makeCustomer(chance, vault, false)
      customers.push(person)
      members.push(makeMember(chance, unit, person.id, relation))
    }
    if (unit.occupancy === 'occupied' && chance.happens(0.55))
      vehicles.push(makeVehicle(chance, unit, owner.id, plates))
  }
  return { customers, members, vehicles }
}

function relationsOf(chance: Chance, unit: HomeUnit): string[] {
  if (unit.kind === 'shop') return []
  if (unit.occupancy === 'rented') return ['tenant']
  if (unit.occupancy !== 'occupied') return []
  return [...(chance.happens(0.35) ? ['coOwner'] : []), ...(chance.happens(0.3) ? ['resident'] : [])]
}

function makeCustomer(chance: Chance, vault: Vault, company: boolean) {
  const person = makePerson(chance)
  const name = company ? makeCompany(chance) : person.name
  const { full, initials } = namePinyin(name)
  return {
    estate_id,
    id: chance.id(new Date('2021-07-01T00:00:00+08:00')),
    kind: company ? 'company' : 'person',
    name,
    name_key: full,
    initials,
    gender: company ? null : person.gender,
    phone_sealed: vault.seal(person.phone),
    phone_blind: vault.blind('phone', person.phone),
    phone_tail_blind: vault.blind('phoneTail', person.phone.slice(-4)),
    phone_mask: maskPhone(person.phone),
    consented_at: '2021-07-01T10:00:00+08:00',
  }
}

const makeMember = (chance: Chance, unit: HomeUnit, customer_id: string, relation: string) => ({
  estate_id,
  id: chance.id(new Date('2021-07-01T00:00:00+08:00')),
  unit_id: unit.id,
  customer_id,
  relation,
  is_primary: relation === 'owner' || relation === 'tenant',
  since: unit.handed_over_on ?? '2021-06-30',
})

function makeVehicle(chance: Chance, unit: HomeUnit, customer_id: string, plates: Set<string>) {
  let plate = makePlate(chance)
  while (plates.has(plate)) plate = makePlate(chance)
  plates.add(plate)
  return {
    estate_id,
    id: chance.id(new Date('2021-07-01T00:00:00+08:00')),
    plate,
    unit_id: unit.id,
    customer_id,
    brand: chance.pick(['比亚迪', '大众', '丰田', '特斯拉', '吉利', '本田', '五菱', '奥迪']),
    colour: chance.pick(['白', '黑', '灰', '银', '蓝', '红']),
  }
}

const spaceCount = { B1: 950, B2: 950, G: 180 }

/** 1,900 spaces below and 180 above ground; every other household with a car uses one. */
export function makeParking(chance: Chance, units: readonly HomeUnit[]) {
  const wanting = units.filter((unit) => unit.occupancy === 'occupied')
  return Object.entries(spaceCount).flatMap(([level, count]) =>
    Array.from({ length: count }, (_, index) => {
      const unit = chance.happens(0.75) ? chance.pick(wanting) : undefined
      return {
        estate_id,
        id: chance.id(new Date('2021-07-01T00:00:00+08:00')),
        code: `${level}-${String(index + 1).padStart(4, '0')}`,
        level,
        kind: unit ? (chance.happens(0.6) ? 'owned' : 'rented') : 'free',
        unit_id: unit?.id ?? null,
      }
    }),
  )
}
