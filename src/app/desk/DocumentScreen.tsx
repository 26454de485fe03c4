import { workOrderWords } from '../../dispatch/workorders/workorders.words.ts'
import type { DocumentPage as Shown } from '../../documents/controlled/controlled.contract.ts'
import { documentWords } from '../../documents/controlled/controlled.words.ts'
import { DocumentPage } from '../../documents/controlled/DocumentPage.tsx'
import { requestLabels } from '../../frontdesk/requests/labels.words.ts'
import { shiftWords } from '../../frontdesk/shifts/shifts.words.ts'
import { ChartPart, DutiesPart, HoldersPart, LoadPart } from '../../people/organisation/ManualParts.tsx'
import { type Permission, permissions } from '../../people/permissions.ts'
import { useMay } from '../../platform/web/me.tsx'
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

const moreOf = (page: Shown) => ({
  flows: allMoves.filter((table) => table.procedure === page.code),
  flowWords,
  holders: (word: string): readonly string[] => permissions[word as Permission] ?? [],
  above: <About page={page} />,
})

/** KF01–KF03: the chart, the department sheet and the people of a post, above the text that speaks of them. */
function About({ page }: { page: Shown }) {
  const may = useMay()
  if (!may('people.see')) return null
  if (page.code === 'KF01') return <ChartPart />
  if (page.code === 'KF02') return <DutiesPart figure={(key) => figureOf(page, key)} />
  if (!page.post) return null
  return (
    <>
      <HoldersPart post={page.post} />
      {page.post === 'steward' && <LoadPart figure={(key) => figureOf(page, key)} />}
    </>
  )
}

const figureOf = ({ parameters }: Shown, key: string): number =>
  Number(parameters.find((each) => each.key === key)?.value ?? 0)
