import type { Actor } from '../../platform/actor.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { changeHousehold, ofUnit } from './changing.ts'
import type * as contract from './household.contract.ts'
import type { Household } from './household.contract.ts'
import { endNote, insertNote } from './household.store.ts'

export { householdOf } from './household.lists.ts'
export { addMember, callFirst, moveOut } from './members.ts'
export { isPlate, plainPlate } from './plates.ts'
export { addVehicle, removeVehicle } from './vehicles.ts'

/** Keeps what the next clerk should know before speaking. */
export async function addNote(
  actor: Actor,
  estateId: number,
  command: Command,
  unitId: string,
  { id, words }: BodyOf<typeof contract.addNote>,
): Promise<Household> {
  const payload = { unitId, id, words }
  const change = { estateId, command, verb: 'addNote', payload, unit: ofUnit(unitId) }
  return changeHousehold(actor, change, async (tx) => {
    await insertNote(tx, estateId, { id, unitId, words: words.trim(), by: actor })
    return { facts: { noteId: id } }
  })
}

/** Takes a note off the file; that it was there stays in the trail. */
export async function removeNote(
  actor: Actor,
  estateId: number,
  command: Command,
  noteId: string,
): Promise<Household> {
  const change = {
    estateId,
    command,
    verb: 'removeNote',
    payload: { noteId },
    unit: async (tx: Parameters<typeof endNote>[0]) => endNote(tx, estateId, noteId),
  }
  return changeHousehold(actor, change, async () => ({ facts: { noteId } }))
}
