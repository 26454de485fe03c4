import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isAbout } from '../../platform/web/ask.ts'
import { call } from '../../platform/web/client.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { toast } from '../../platform/web/news.ts'
import { problemOf } from '../../platform/web/problem.ts'
import type { OrderRow } from './order.contract.ts'
import { orderMoves } from './order-moves.contract.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'

/** Takes several slips back at the desk, one after the other; what is refused is named and the rest goes on. */
export function useReturning(estateId: number) {
  const say = useWords(ordersDeskWords)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const takeBack = async (slips: readonly OrderRow[]) => {
    setBusy(true)
    let done = 0
    for (const { id, number } of slips) {
      try {
        await call(orderMoves.return, { params: { estateId, id }, body: {} })
        done += 1
      } catch (error) {
        const { detail, clause, rule } = problemOf(error)
        const source = [clause, rule].filter(Boolean).join(' · ')
        toast(say('orders.not_returned', { number }), {
          tone: 'late',
          note: source ? `${detail[language]}（${source}）` : detail[language],
        })
      }
    }
    if (done > 0) toast(say('orders.returned', { count: done }))
    await queries.invalidateQueries({ predicate: isAbout(['dispatch.work_order']) })
    setBusy(false)
  }
  return { takeBack, busy }
}
