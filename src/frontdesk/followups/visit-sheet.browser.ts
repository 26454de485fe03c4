import type { FollowUpMove, FollowUpRow } from './followups.contract.ts'

export const scores = ['scoreQuality', 'scoreAttitude', 'scoreTimeliness', 'scoreCharge'] as const
export type Score = (typeof scores)[number]

/** What has been asked and answered so far. */
export type Sheet = {
  mode: NonNullable<FollowUpRow['mode']>
  comment: string
  overall: NonNullable<FollowUpRow['overall']> | null
  how: 'reopen' | 'new'
  scores: Partial<Record<Score, number>>
}

export const sheetOf = (row: FollowUpRow): Sheet => ({
  mode: row.mode ?? 'phone',
  comment: row.comment,
  overall: row.overall,
  how: row.source === 'request' ? 'reopen' : 'new',
  scores: {},
})

/** What a verb is told of the sheet; what was left empty is left out, so that the refusal can name its rule. */
export function bodyOfVisit(
  verb: FollowUpMove,
  sheet: Sheet,
  extra: { signature?: string; contactStatus?: string },
): Record<string, unknown> {
  const comment = sheet.comment.trim() || undefined
  const answered = {
    overall: sheet.overall ?? undefined,
    comment,
    ...sheet.scores,
    signature: extra.signature,
  }
  if (verb === 'contact') return { mode: sheet.mode }
  if (verb === 'miss') return { mode: sheet.mode, contactStatus: extra.contactStatus, words: comment }
  if (verb === 'refuse') return { mode: sheet.mode, comment }
  if (verb === 'complete') return answered
  if (verb === 'fail') return { ...answered, how: sheet.how }
  if (verb === 'link') return { how: sheet.how }
  return verb === 'review' ? { comment } : {}
}
