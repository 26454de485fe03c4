import { shanghaiDay, shanghaiInstant, shanghaiTime } from '../../platform/clock.ts'
import { type Checklist, checklistLines, type MatterGiven, type OpenMatter } from './shifts.contract.ts'

export type Line = (typeof checklistLines)[number]

/** What the keeper fills in before signing. */
export type HandoverSheet = {
  checklist: Checklist
  given: Record<string, MatterGiven>
  takerId: string | null
  allLogged: boolean
  takerFit: boolean
  words: string
}

const nothing = { done: false }

const blank: Checklist = {
  openMatters: nothing,
  complaints: nothing,
  appointments: nothing,
  parcels: nothing,
  keys: nothing,
  cash: nothing,
  equipment: nothing,
  notices: nothing,
  tidy: nothing,
  publicRepairs: nothing,
}

/** An empty sheet; after a refusal the list as it was filled in, to be put right. */
export const sheetOf = (checklist: Checklist | null): HandoverSheet => ({
  checklist: checklist ?? blank,
  given: {},
  takerId: null,
  allLogged: false,
  takerFit: false,
  words: '',
})

export const tickedOf = (checklist: Checklist): number =>
  checklistLines.filter((line) => checklist[line].done).length

/** The sheet as the server takes it; empty words are left out. */
export const bodyOf = (
  { takerId, words, given, ...sheet }: HandoverSheet,
  signature: string | undefined,
) => ({
  ...sheet,
  takerId: takerId ?? undefined,
  words: words.trim() || undefined,
  matters: Object.values(given),
  signature,
})

/** A matter with what the keeper answers for it. */
export const answeredOf = (matter: OpenMatter, given: MatterGiven | undefined): OpenMatter => ({
  ...matter,
  reason: given?.reason ?? matter.reason,
  dueAt: given?.dueAt ?? matter.dueAt,
  ownerId: given?.ownerId ?? matter.ownerId,
  owner: given?.ownerName ?? matter.owner,
})

/** An instant as the moment picker writes it, in Shanghai, and back. */
export const pickedOf = (iso: string): string => {
  const at = new Date(iso)
  return `${shanghaiDay(at)}T${shanghaiTime(at)}`
}

export const instantOf = (picked: string): string => {
  const [day = '', time] = picked.split('T')
  return shanghaiInstant(day, time).toISOString()
}
