import { workOrderWords } from '../../dispatch/workorders/workorders.words.ts'
import type { DocumentPage as Shown } from '../../documents/controlled/controlled.contract.ts'
import { documentWords } from '../../documents/controlled/controlled.words.ts'
import { DocumentPage } from '../../documents/controlled/DocumentPage.tsx'
import { requestLabels } from '../../frontdesk/requests/labels.words.ts'
import { shiftWords } from '../../frontdesk/shifts/shifts.words.ts'
import { type Permission, permissions } from '../../people/permissions.ts'
import type { Words } from '../../platform/words.ts'
import { allMoves } from '../procedures.ts'

/** The words of every table of moves; a chapter adds its own here when it comes. */
const flowWords: Words = {
  ...documentWords,
  ...requestLabels,
  ...workOrderWords,
  ...shiftWords,
}

/** A controlled document with what only the whole house knows: its moves, who may make them, its people. */
export function DocumentScreen() {
  return <DocumentPage moreOf={moreOf} />
}

const moreOf = ({ code }: Shown) => ({
  flows: allMoves.filter((table) => table.procedure === code),
  flowWords,
  holders: (word: string): readonly string[] => permissions[word as Permission] ?? [],
})
