import { useWords } from '../../platform/web/language.tsx'
import type { BoardColumn as Shown } from './board.browser.ts'
import s from './OrderBoard.module.css'
import { OrderCard } from './OrderCard.tsx'
import type { OrderRow } from './order.contract.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'

/** One worker's orders, the most urgent on top; or those nobody has yet. */
export function BoardColumn({ column, onGive }: { column: Shown; onGive: (row: OrderRow) => void }) {
  const say = useWords(ordersDeskWords)
  const { worker, rows } = column
  const name = worker?.worker ?? say('orders.nobody')
  return (
    <section className={s.column} data-column={column.key} aria-label={name}>
      <header className={s.head}>
        <h2 className={s.name}>{name}</h2>
        {worker && (
          <span className={worker.onDuty ? s.onDuty : s.quiet}>
            {say(worker.onDuty ? 'orders.on_duty' : 'orders.off_duty')}
          </span>
        )}
        <span className={s.count}>{rows.length}</span>
      </header>
      {rows.length === 0 && (
        <p className={s.nothing}>{say(worker ? 'orders.nothing_in_hand' : 'orders.nothing_unassigned')}</p>
      )}
      <ul className={s.cards}>
        {rows.map((row) => (
          <OrderCard key={row.id} row={row} onGive={onGive} />
        ))}
      </ul>
    </section>
  )
}
