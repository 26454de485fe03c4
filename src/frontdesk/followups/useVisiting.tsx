import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isAbout } from '../../platform/web/ask.ts'
import { call } from '../../platform/web/client.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { type Problem, problemOf } from '../../platform/web/problem.ts'
import {
  type FollowUpMove,
  type FollowUpMoved,
  type FollowUpRow,
  followUpMovesAt,
} from './followups.contract.ts'
import { followUpWords } from './followups.words.ts'
import { visitsWords } from './visits.words.ts'

/** Makes a move of a visit: saved, what to mind said in the corner, or the refusal kept for the sheet. */
export function useVisiting(row: FollowUpRow) {
  const say = useWords(visitsWords)
  const sayVisit = useWords(followUpWords)
  const { id: estateId } = useEstate()
  const queries = useQueryClient()
  const [busy, setBusy] = useState<FollowUpMove | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const move = async (verb: FollowUpMove, bodyOf: () => Promise<Record<string, unknown>>) => {
    setBusy(verb)
    setProblem(null)
    try {
      const body = (await bodyOf()) as never
      const reply = (await call(followUpMovesAt[verb], {
        params: { estateId, id: row.id },
        body,
      })) as FollowUpMoved
      toast(say('visit.saved'), { note: row.number })
      for (const { reason, rule, facts } of reply.warnings)
        toast(sayVisit(reason, facts), { tone: 'late', note: rule })
      await queries.invalidateQueries({
        predicate: isAbout(['frontdesk.follow_up', 'frontdesk.request', 'documents.time_limit']),
      })
    } catch (error) {
      setProblem(problemOf(error))
    }
    setBusy(null)
  }
  return { move, busy, problem }
}
