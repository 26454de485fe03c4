import type { Actor } from '../../platform/actor.ts'
import type { RoomGroup } from './check.ts'
import type { Outcome } from './imports.contract.ts'
import type { Known } from './known.ts'

/** A run under way: what it was asked to do, what it knows, and what it has done. */
export type Entering = {
  estateId: number
  actor: Actor
  importId: string
  duplicates: 'skip' | 'replace' | 'replaceAndAdd'
  /** the owners were told and agreed: without it no identity number is kept (V0511-1) */
  consented: boolean
  known: Known
  /** people of this list already entered, by what they are known by */
  people: Map<string, string>
  outcome: Outcome
}

export type Happened = {
  subject: string
  subjectId: string
  verb: string
  before?: object
  after?: object
  row: number
}

export const unitIdOf = ({ known }: Entering, group: RoomGroup): string =>
  known.units.get(group.room.code)!.id
