import { normaliseId, readIdNumber } from '../../platform/personal/id-number.ts'
import { isOrganisation } from '../../platform/personal/masking.ts'
import { isPhone, normalisePhone } from '../../platform/personal/phone.ts'
import { idFault } from '../customers/customers.ts'
import { type Relation, readGender, readRelation } from './cells.ts'
import type { RowReader } from './row-reader.ts'

export type PersonRead = {
  name: string
  kind: 'person' | 'company'
  relation: Relation
  gender?: 'male' | 'female'
  phone?: string
  phone2?: string
  idNumber?: string
}

/** java110 has people fill these in where they know nothing. */
const fillers = { phone: '18999999999', id: '111111111111111111' }

/**
 * The people of a row: the one named, with the numbers, then those who share the home. A number nobody can have is left
 * out with a warning; the room is entered all the same, since the desk must find it.
 */
export function readPeople(cells: RowReader, today: string): PersonRead[] {
  const [name, ...others] = namesIn(cells.text('name'))
  if (!name) {
    if (cells.text('phone') || cells.text('idNumber')) cells.warn('name', 'import.nameless')
    return []
  }
  if (others.length) cells.warn('name', 'import.several_owners', { count: others.length + 1 })
  const kind = kindOf(name, cells.text('idNumber'))
  const relation = cells.take('relation', readRelation) ?? 'owner'
  const gender = cells.take('gender', readGender)
  const first: PersonRead = {
    name,
    kind,
    relation,
    ...(gender && kind === 'person' && { gender }),
    ...present('phone', readPhone(cells, 'phone')),
    ...present('phone2', readPhone(cells, 'phone2')),
    ...present('idNumber', readId(cells, kind, today)),
  }
  const sharing = [...others, ...namesIn(cells.text('coOwners'))]
  const shared = relation === 'owner' ? 'coOwner' : relation
  return [
    first,
    ...sharing.map((each): PersonRead => ({ name: each, kind: kindOf(each, ''), relation: shared })),
  ]
}

/** 傅涛桂、范浩子 are two people, 雷　娜勇 is one, and 韦勇兰（配偶） is 韦勇兰. */
export const namesIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .split(/[、,;/&\n]|(?<=\p{Script=Han})和(?=\p{Script=Han}{2})/u)
    .map((name) => name.trim().replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''))
    .filter(Boolean)
    .map((name) => name.slice(0, 60))

const kindOf = (name: string, id: string): 'person' | 'company' =>
  isOrganisation(name) || /^9[1-3]\d{6}/.test(normaliseId(id)) ? 'company' : 'person'

function readPhone(cells: RowReader, key: 'phone' | 'phone2'): string | undefined {
  const number = normalisePhone(cells.text(key))
  if (!number || number === fillers.phone) return undefined
  if (isPhone(number)) return number
  cells.warn(key, 'import.phone_wrong', { digits: number.replace(/\D/g, '').length })
  return undefined
}

function readId(cells: RowReader, kind: 'person' | 'company', today: string): string | undefined {
  const number = normaliseId(cells.text('idNumber'))
  if (!number || number === fillers.id) return undefined
  const read = kind === 'person' ? readIdNumber(number, today) : {}
  const fault = 'fault' in read && /^\d{15}$|^\d{17}[\dX]$/.test(number) ? read.fault : idFault(number, kind)
  if (fault) {
    cells.warn('idNumber', `import.id_${fault}`)
    return undefined
  }
  if (number.length === 15) cells.warn('idNumber', 'import.id_old')
  return number
}

const present = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: string }
