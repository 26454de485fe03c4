import { workOrderMoves } from '../dispatch/workorders/workorders.moves.ts'
import { documentMoves } from '../documents/controlled/controlled.moves.ts'
import { followUpMoves } from '../frontdesk/followups/followups.moves.ts'
import { requestMoves } from '../frontdesk/requests/requests.moves.ts'
import { openItemMoves, shiftMoves } from '../frontdesk/shifts/shifts.moves.ts'
import type { Moves } from '../platform/moves.ts'

/** Every procedure's table of moves: what the database guards, the documents draw and the tests walk. */
export const allMoves: readonly Moves[] = [
  documentMoves,
  requestMoves,
  workOrderMoves,
  followUpMoves,
  shiftMoves,
  openItemMoves,
]
