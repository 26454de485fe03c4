import { useReply } from '../../platform/web/ask.ts'
import { useMay } from '../../platform/web/me.tsx'
import { type DocumentPage, showDocument } from './controlled.contract.ts'
import { documentMoves } from './controlled.moves.ts'

/**
 * A controlled document as a page beside the work needs it: the edition in force, or the one of that label a record
 * ran under. Undefined while it is read, and for whom documents are closed.
 */
export function useClause(code: string, label?: string): DocumentPage | undefined {
  const mayRead = useMay()('document.see')
  const about = { subjects: [documentMoves.subject] }
  const inForce = useReply(showDocument, { params: { code }, query: {} }, { ...about, when: mayRead })
  const page = inForce.data?.code === code ? inForce.data : undefined
  const other = page?.editions.find((each) => each.label === label && each.id !== page.edition.id)
  const earlier = useReply(
    showDocument,
    { params: { code }, query: { edition: other?.id } },
    { ...about, when: mayRead && Boolean(other) },
  )
  return other ? earlier.data : page
}
