import type { DocumentState } from './controlled.moves.ts'

/** How an edition's state is coloured: always beside its word. */
export function toneOf(state: DocumentState): 'plain' | 'info' | 'near' | 'late' | 'paused' | 'done' {
  if (state === 'effective' || state === 'underRevision') return 'done'
  if (state === 'inReview' || state === 'approved') return 'info'
  if (state === 'returned') return 'near'
  return state === 'superseded' || state === 'obsolete' ? 'paused' : 'plain'
}
