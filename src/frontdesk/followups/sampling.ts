import { createHash } from 'node:crypto'
import { numberAt } from '../../documents/controlled/controlled.ts'
import type { FollowUpRow } from './followups.contract.ts'

type Kind = FollowUpRow['kind']

/** What a matter's visit is called by its category. */
export const kindOf = (category: string): Kind =>
  (({ repair: 'repair', cleaning: 'onDemand', help: 'help', complaint: 'complaint' }) as const)[category] ??
  'other'

/** The parameters of KF05-10 4.1 by kind; visits that plan themselves only. */
export const figuresOf = (kind: Kind): { percent: string; withinDays: string } => {
  const named =
    kind === 'repair' || kind === 'onDemand' || kind === 'help' || kind === 'complaint' ? kind : 'other'
  return { percent: `followUp.${named}.percent`, withinDays: `followUp.${named}.withinDays` }
}

/** Why every matter of some sort is visited, whatever its kind. */
export type Weight = { priority?: string; rating?: string | null; reopened?: boolean }

/**
 * Whether a matter is visited, and why (KF05-10 4.4): emergencies and urgent matters, dissatisfaction and what was
 * reopened always; the rest by a draw from the matter's own id, so that nobody picks and anybody can draw it again.
 * Answers 'all', or 'drawn 12.34 < 30'; null when it was not drawn.
 */
export async function sampled(
  kind: Kind,
  matterId: string,
  weight: Weight,
  at: Date,
): Promise<string | null> {
  if (weight.priority === 'P1' || weight.priority === 'P2' || weight.rating === 'C' || weight.reopened)
    return 'all'
  const percent = await numberAt(figuresOf(kind).percent, at)
  if (percent >= 100) return 'all'
  const lot = lotOf(matterId)
  return lot < percent ? `drawn ${lot.toFixed(2)} < ${percent}` : null
}

/** A number from 0 up to 100, always the same for the same id. */
export const lotOf = (matterId: string): number =>
  (createHash('sha256').update(matterId).digest().readUInt32BE(0) / 2 ** 32) * 100
