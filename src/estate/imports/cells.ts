import type { relations } from '../customers/customers.contract.ts'
import type { occupancies, unitKinds } from '../units/units.contract.ts'

export type Occupancy = (typeof occupancies)[number]
export type UnitKind = (typeof unitKinds)[number]
export type Relation = (typeof relations)[number]

/** What a cell says, or the rule it breaks. Both absent: the cell is empty. `note` is a rule it bends. */
export type CellRead<T> = { value?: T; fault?: string; note?: string }

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

const told =
  <T extends string>(words: Record<string, T>, fault: string) =>
  (text: string): CellRead<T> => {
    const said = plain(text)
    if (!said) return {}
    const value = words[said.toUpperCase()] ?? words[said.replace(/[（(].*$/, '')]
    return value ? { value } : { fault }
  }

/** Words offices use, and the codes of java110 (peers.md 1.1). */
export const readOccupancy = told<Occupancy>(
  {
    未售: 'unsold',
    未销售: 'unsold',
    2002: 'unsold',
    已售未交: 'soldNotHandedOver',
    已售: 'soldNotHandedOver',
    已出售: 'soldNotHandedOver',
    2007: 'soldNotHandedOver',
    已交未住: 'handedOverEmpty',
    空置: 'handedOverEmpty',
    空闲: 'handedOverEmpty',
    未入住: 'handedOverEmpty',
    已交房: 'handedOverEmpty',
    已装修: 'handedOverEmpty',
    装修中: 'handedOverEmpty',
    2003: 'handedOverEmpty',
    2004: 'handedOverEmpty',
    2005: 'handedOverEmpty',
    2008: 'handedOverEmpty',
    2009: 'handedOverEmpty',
    已入住: 'occupied',
    入住: 'occupied',
    自住: 'occupied',
    2001: 'occupied',
    出租: 'rented',
    已出租: 'rented',
    出租中: 'rented',
    2006: 'rented',
  },
  'import.occupancy_unreadable',
)

export const readKind = told<UnitKind>(
  {
    住宅: 'dwelling',
    110: 'dwelling',
    公寓: 'apartment',
    宿舍: 'dormitory',
    119: 'dormitory',
    办公: 'office',
    办公室: 'office',
    写字楼: 'office',
    120: 'office',
    商铺: 'shop',
    储物间: 'storage',
    128: 'storage',
  },
  'import.kind_unreadable',
)

export const readRelation = told<Relation>(
  {
    业主: 'owner',
    1001: 'owner',
    共有人: 'coOwner',
    家庭成员: 'resident',
    住户: 'resident',
    1002: 'resident',
    租客: 'tenant',
    租户: 'tenant',
    房屋租客: 'tenant',
    1003: 'tenant',
    临时人员: 'resident',
    1004: 'resident',
    代理人: 'agent',
    紧急联系人: 'emergencyContact',
  },
  'import.relation_unreadable',
)

export const readGender = told<'male' | 'female'>(
  { 男: 'male', M: 'male', MALE: 'male', 女: 'female', F: 'female', FEMALE: 'female' },
  'import.gender_unreadable',
)

/** 118.6, "118.6㎡", "118.6 平方米"; not positive is a fault of its own. */
export function readArea(text: string): CellRead<number> {
  const said = plain(text).replace(/(?:㎡|m2|平方米|平米|平方|平)$/i, '')
  if (!said) return {}
  const number = /^-?\d+(?:\.\d+)?$/.test(said.replace(/,/g, ''))
    ? Number(said.replace(/,/g, ''))
    : Number.NaN
  if (Number.isNaN(number)) return { fault: 'import.area_unreadable' }
  if (number <= 0) return { fault: 'import.area_not_positive' }
  return number < 100_000 ? { value: Math.round(number * 100) / 100 } : { fault: 'import.area_unreadable' }
}

export function readWhole(text: string): CellRead<number> {
  const said = plain(text).replace(/[层楼FＦ]$/i, '')
  if (!said) return {}
  return /^-?\d{1,3}$/.test(said) ? { value: Number(said) } : { fault: 'import.number_unreadable' }
}

/** 10102 is one room and two halls in java110; anything else is kept as written. */
export function readLayout(text: string): string {
  const [, rooms, halls] = /^(\d)010(\d)$/.exec(plain(text)) ?? []
  return rooms ? `${rooms}室${halls}厅` : text.trim().slice(0, 40)
}
