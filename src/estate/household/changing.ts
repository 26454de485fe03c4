import type { Actor } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { lockUnit } from '../units/units.ts'
import { mustAnswerFor } from '../zones/zones.ts'
import type { Household } from './household.contract.ts'
import { householdOf } from './household.lists.ts'

export type HouseholdChange = {
  estateId: number
  command: Command
  verb: string
  payload: unknown
  /** finds the room whose household it is */
  unit: (tx: Tx, estateId: number) => Promise<string>
}

/** What the trail keeps; ids and masks, never personal data. */
export type Kept = {
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  facts?: Record<string, unknown>
}

export const ofUnit = (unitId: string) => async () => unitId

/**
 * One change of one household, once: the room is locked, a steward keeps to the own zone (KF05-11), the trail says
 * what was done, and the reply is the file as it is afterwards. The command itself keeps only the room's id.
 */
export async function changeHousehold(
  actor: Actor,
  { estateId, command, verb, payload, unit }: HouseholdChange,
  work: (tx: Tx, unitId: string) => Promise<Kept>,
): Promise<Household> {
  const on = { estateId, verb: `household.${verb}`, payload }
  const { unitId } = await commanded(actor, command, on, async (tx) => {
    const row = await lockUnit(tx, estateId, await unit(tx, estateId))
    mustAnswerFor(actor, [row.zone_id])
    const kept = await work(tx, row.id)
    const subject = { estateId, subject: 'estate.unit', subjectId: row.id }
    await note(tx, { ...subject, verb, actor, ...kept, commandId: command.id })
    return { unitId: row.id }
  })
  announce({ estateId, subject: 'estate.unit', id: unitId, verb })
  return householdOf(actor, estateId, unitId)
}
