import { LimitMark, standingOf } from '../../documents/limits/LimitMark.tsx'
import { Badge, StateMark } from '../../platform/web/Badge.tsx'
import { IconButton } from '../../platform/web/Button.tsx'
import { DateTime, RoomNo } from '../../platform/web/Figures.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { join } from '../../platform/web/join.ts'
import { useWords } from '../../platform/web/language.tsx'
import { Menu } from '../../platform/web/Menu.tsx'
import { useMay } from '../../platform/web/me.tsx'
import { useGo } from '../../platform/web/useGo.ts'
import s from './OrderBoard.module.css'
import type { OrderRow } from './order.contract.ts'
import { sourceUrl, toneOfPriority, toneOfState } from './order-tones.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { workOrderWords } from './workorders.words.ts'

/** States in which an order may change hands (KF05-03 5.1). */
const mayChangeHands: readonly string[] = ['issued', 'accepted', 'rejected', 'noShow']
export const canBeGiven = (row: Pick<OrderRow, 'state'>): boolean => mayChangeHands.includes(row.state)

/** One order on the board: how urgent, where, what, how it stands. */
export function OrderCard({ row, onGive }: { row: OrderRow; onGive: (row: OrderRow) => void }) {
  const sayOrder = useWords(workOrderWords)
  const standing = standingOf(row.limit)
  return (
    <li className={join(s.card, standing && s[standing])} data-card={row.id}>
      <Go to="/work-orders/$id" params={{ id: row.id }} className={s.link}>
        <span className={s.top}>
          <Badge tone={toneOfPriority(row.priority)}>{row.priority}</Badge>
          <span className={s.place}>{row.unitId ? <RoomNo room={row.location} /> : row.location}</span>
        </span>
        <span className={s.words}>
          {row.trade && `${sayOrder(`workOrder.trade.${row.trade}`)} · `}
          {row.description}
        </span>
        <span className={s.foot}>
          <StateMark tone={toneOfState(row.state)}>{sayOrder(`workOrder.state.${row.state}`)}</StateMark>
          <LimitMark limit={row.limit} />
          {row.appointmentAt && (
            <span className={s.quiet}>
              {sayOrder('workOrder.field.appointmentAt')} <DateTime at={row.appointmentAt} />
            </span>
          )}
          {row.reworkOf && <Badge tone="late">{sayOrder('workOrder.exception.rework')}</Badge>}
        </span>
      </Go>
      <CardMenu row={row} onGive={onGive} />
    </li>
  )
}

function CardMenu({ row, onGive }: { row: OrderRow; onGive: (row: OrderRow) => void }) {
  const say = useWords(ordersDeskWords)
  const may = useMay()
  const go = useGo()
  const source = sourceUrl(row)
  return (
    <span className={s.more}>
      <Menu
        trigger={
          <IconButton icon="more" tip={false} label={say('orders.card_more', { number: row.number })} />
        }
        entries={[
          {
            key: 'give',
            label: say('orders.key.give'),
            icon: 'person',
            keys: 'G',
            disabled: !may('workOrder.reassign') || !canBeGiven(row),
            run: () => onGive(row),
          },
          {
            key: 'open',
            label: say('orders.card_open'),
            icon: 'right',
            run: () => go({ to: '/work-orders/$id', params: { id: row.id } }),
          },
          ...(source
            ? [
                {
                  key: 'source',
                  label: say('orders.card_source'),
                  icon: 'link' as const,
                  run: () => go({ to: source }),
                },
              ]
            : []),
        ]}
      />
    </span>
  )
}
