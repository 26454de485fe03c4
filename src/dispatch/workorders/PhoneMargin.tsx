import { limitsWords } from '../../documents/limits/limits.words.ts'
import { lengthText } from '../../platform/web/format.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import type { OrderPage, OrderRow } from './order.contract.ts'

type Limit = OrderPage['limits'][number]

/** 边注 of the phone: the clause and revision the order runs under, and what it allows; the running limit first. */
export function PhoneMargin(props: { order: OrderPage['order']; limits: readonly Limit[] }) {
  const say = useWords(limitsWords)
  const { language } = useLanguage()
  const { order, limits } = props
  const [clause = 'KF05-03', revision] = order.revision.split(' ')
  const counted = limits.filter(({ droppedAt }) => !droppedAt)
  const shown = [
    ...counted.filter((limit) => isRunning(limit, order)),
    ...counted.filter((limit) => !isRunning(limit, order)).reverse(),
  ]
  return (
    <Margin
      clause={clause}
      revision={revision}
      limits={shown.map((limit) => ({
        label: `${order.priority} ${say(`limit.kind.${limit.kind}`)}`,
        value: lengthText(limit.minutes * 60_000, language),
      }))}
      forms={[{ code: 'QR-KF-06-02', name: order.number }]}
    />
  )
}

const isRunning = ({ kind }: Limit, { limit }: OrderRow): boolean => kind === limit?.kind
