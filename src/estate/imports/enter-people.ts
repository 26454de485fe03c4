import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { maskName } from '../../platform/personal/masking.ts'
import { idColumns, nameKeys, phoneColumns } from '../customers/customers.ts'
import type { RoomGroup } from './check.ts'
import { type Entering, type Happened, unitIdOf } from './entering.ts'
import {
  insertMembers,
  insertPeople,
  type KnownPerson,
  type MemberRow,
  membersOf,
  type PersonRow,
  peopleBy,
  updatePeople,
} from './people.store.ts'
import type { PersonRead } from './people.ts'

type Asked = { group: RoomGroup; person: PersonRead; record: PersonRow; isFirst: boolean }

/**
 * The people of a batch. In a new room all are entered; in one that is there those known to live in it are brought up to
 * date, and with `replaceAndAdd` the others are added. Nobody is moved out by a list.
 */
export async function enterPeople(
  tx: Tx,
  entering: Entering,
  { groups, changing }: { groups: readonly RoomGroup[]; changing: readonly RoomGroup[] },
  happened: Happened[],
): Promise<void> {
  const members = changing.length
    ? await membersOf(
        tx,
        entering.estateId,
        changing.map((group) => unitIdOf(entering, group)),
      )
    : []
  const updates: Asked[] = []
  const additions = groups.flatMap((group) => askedOf(entering, group))
  for (const asked of changing.flatMap((group) => askedOf(entering, group))) {
    const unitId = unitIdOf(entering, asked.group)
    const member = members.find((each) => each.unitId === unitId && isSame(each, asked.record))
    if (member) updates.push({ ...asked, record: { ...asked.record, id: member.id } })
    else if (entering.duplicates === 'replaceAndAdd')
      additions.push({ ...asked, isFirst: asked.isFirst && !members.some((each) => each.unitId === unitId) })
  }
  await bringUpToDate(tx, entering, updates, happened)
  await add(tx, entering, additions, happened)
}

const askedOf = (entering: Entering, group: RoomGroup): Asked[] =>
  group.people.map((person, index) => ({
    group,
    person,
    record: recordOf(person, entering.consented),
    isFirst: index === 0,
  }))

function recordOf(person: PersonRead, consented: boolean): PersonRow {
  return {
    id: newId(),
    kind: person.kind,
    ...nameKeys(person.name),
    gender: person.gender ?? null,
    ...phoneColumns('phone', person.phone),
    ...phoneColumns('phone2', person.phone2),
    ...idColumns(consented ? person.idNumber : null),
    consented,
  } as PersonRow
}

/** The same identity number, or without one the same name in the same home. */
const isSame = (known: KnownPerson, record: PersonRow): boolean =>
  known.idBlind && record.id_blind ? known.idBlind === record.id_blind : known.name === record.name

async function bringUpToDate(
  tx: Tx,
  entering: Entering,
  updates: Asked[],
  happened: Happened[],
): Promise<void> {
  if (!updates.length) return
  const rowOf = new Map(updates.map(({ record, group }) => [record.id, group.first.row]))
  const once = [...new Map(updates.map(({ record }) => [record.id, record])).values()]
  for (const id of await updatePeople(tx, entering.estateId, once)) {
    entering.outcome.peopleChanged++
    happened.push({ subject: 'estate.customer', subjectId: id, verb: 'import', row: rowOf.get(id)! })
  }
}

async function add(tx: Tx, entering: Entering, additions: Asked[], happened: Happened[]): Promise<void> {
  if (!additions.length) return
  await recogniseKnown(tx, entering, additions)
  const fresh: PersonRow[] = []
  const members: MemberRow[] = additions.map(({ group, person, record, isFirst }) => {
    const keys = keysOf(record)
    const known = keys.map((key) => entering.people.get(key)).find(Boolean)
    if (!known) {
      fresh.push(record)
      const after = { kind: record.kind, name: maskName(record.name), phone: record.phone_mask }
      happened.push({
        subject: 'estate.customer',
        subjectId: record.id,
        verb: 'import',
        after,
        row: group.first.row,
      })
    }
    for (const key of keys) entering.people.set(key, known ?? record.id)
    return {
      id: newId(),
      unit_id: unitIdOf(entering, group),
      customer_id: known ?? record.id,
      relation: person.relation,
      is_primary: isFirst,
      since: group.first.since ?? null,
    }
  })
  await insertPeople(tx, entering.estateId, fresh)
  entering.outcome.peopleAdded += fresh.length
  entering.outcome.membersAdded += await insertMembers(tx, entering.estateId, members)
}

/** Somebody who owns several homes is one person: known by identity number, or by name and telephone together. */
const keysOf = (record: Pick<PersonRow, 'name' | 'id_blind' | 'phone_blind'>): string[] => [
  ...(record.id_blind ? [`id ${record.id_blind}`] : []),
  ...(record.phone_blind ? [`phone ${record.phone_blind} ${record.name}`] : []),
]

async function recogniseKnown(tx: Tx, entering: Entering, additions: Asked[]): Promise<void> {
  const records = additions.map(({ record }) => record)
  const known = await peopleBy(tx, entering.estateId, {
    phones: records.flatMap(({ phone_blind }) => phone_blind ?? []),
    ids: records.flatMap(({ id_blind }) => id_blind ?? []),
  })
  for (const { id, name, phoneBlind, idBlind } of known)
    for (const key of keysOf({ name, phone_blind: phoneBlind, id_blind: idBlind }))
      if (!entering.people.has(key)) entering.people.set(key, id)
}
