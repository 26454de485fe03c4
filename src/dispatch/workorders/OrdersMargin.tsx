import type { ReactNode } from 'react'
import { ClauseMargin } from '../../documents/controlled/ClauseMargin.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { ordersDeskWords } from './ordersdesk.words.ts'

const figures = [
  'sla.repair.P1.arriveMinutes',
  'sla.repair.P2.acceptMinutes',
  'sla.repair.P2.arriveMinutes',
  'sla.repair.P3.acceptMinutes',
  'sla.repair.P3.arriveMinutes',
  'repair.outOfListReviewMinutes',
  'repair.noShowWaitMinutes',
  'repair.dailyReturnTime',
]

/** 边注 of work orders: KF05-03, its limits in force and the slip it files. */
export function OrdersMargin({ children }: { children?: ReactNode }) {
  const say = useWords(ordersDeskWords)
  return (
    <ClauseMargin
      clause="KF05-03"
      figures={figures}
      forms={[{ code: 'QR-KF-06-02', name: say('orders.form'), to: '/registers/QR-KF-06-02' }]}
    >
      {children}
    </ClauseMargin>
  )
}
