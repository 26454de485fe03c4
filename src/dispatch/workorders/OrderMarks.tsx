import { Badge, StateMark, type Tone } from '../../platform/web/Badge.tsx'
import { RoomNo } from '../../platform/web/Figures.tsx'
import type { IconName } from '../../platform/web/Icon.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { OrderRow } from './order.contract.ts'
import { orderRowWords } from './rows.words.ts'

type State = OrderRow['state']

const tones: Partial<Record<State, Tone>> = {
  suspended: 'paused',
  verified: 'done',
  charged: 'done',
  returned: 'done',
  closed: 'done',
  rework: 'near',
  noShow: 'near',
  quoteRejected: 'near',
  rejected: 'near',
}

const icons: Partial<Record<State, IconName>> = {
  working: 'tool',
  arrived: 'pin',
  finished: 'pen',
  quoted: 'pen',
  rework: 'undo',
}

/** Where an order stands: mark and word together. */
export function OrderStateMark({ state }: { state: State }) {
  const say = useWords(orderRowWords)
  return (
    <StateMark tone={tones[state] ?? 'info'} icon={icons[state]}>
      {say(`workOrder.state.${state}`)}
    </StateMark>
  )
}

/** P1 … P4; the two that cannot wait stand out. */
export const PriorityBadge = ({ priority }: Pick<OrderRow, 'priority'>) => (
  <Badge tone={priority === 'P1' ? 'late' : priority === 'P2' ? 'near' : 'plain'}>{priority}</Badge>
)

/** A room stays in one piece; a public place is words and may break. */
export const OrderPlace = ({ unitId, location }: Pick<OrderRow, 'unitId' | 'location'>) =>
  unitId ? <RoomNo room={location} /> : location
