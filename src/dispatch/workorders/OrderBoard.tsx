import { type KeyboardEvent, useRef, useState } from 'react'
import { useReply } from '../../platform/web/ask.ts'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { FilterBar, QuickViews } from '../../platform/web/FilterBar.tsx'
import { useKeys } from '../../platform/web/keys.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { type BoardGroup, boardGroups, boardOf, loadOf, moveOver } from './board.browser.ts'
import { GiveDialog } from './GiveDialog.tsx'
import s from './OrderBoard.module.css'
import { canBeGiven } from './OrderCard.tsx'
import { OrdersMargin } from './OrdersMargin.tsx'
import { OrderViews, orderSubjects } from './OrderViews.tsx'
import type { OrderRow } from './order.contract.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { type OrderBoard as Board, orderBoard } from './workorders.contract.ts'

const closed = { group: 'all', idle: '' }

/** Who has what in hand: a column a worker, the most urgent on top, given out by menu or by key (KF05-03 5.1). */
export function OrderBoard() {
  const say = useWords(ordersDeskWords)
  const { id: estateId } = useEstate()
  const reply = useReply(orderBoard, { params: { estateId } }, { subjects: orderSubjects })
  return (
    <Page title={say('orders.title')} facts={<OrderViews />} margin={<OrdersMargin />} fill>
      {reply.error ? (
        <Refused error={reply.error} onRetry={() => void reply.refetch()} />
      ) : reply.data ? (
        <Columns board={reply.data} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Page>
  )
}

function Columns({ board }: { board: Board }) {
  const say = useWords(ordersDeskWords)
  const area = useRef<HTMLDivElement>(null)
  const [filters, set] = useFilters(closed)
  const [giving, setGiving] = useState<OrderRow | null>(null)
  const group = filters.group as BoardGroup
  const { columns, idle } = boardOf(board, group, filters.idle !== '')
  useBoardKeys(
    area,
    columns.flatMap(({ rows }) => rows),
    setGiving,
  )
  return (
    <>
      <FilterBar
        end={
          idle > 0 && (
            <Checkbox checked={filters.idle !== ''} onChange={(on) => set({ idle: on ? 'yes' : '' })}>
              {say('orders.show_off_duty', { count: idle })}
            </Checkbox>
          )
        }
      >
        <QuickViews
          label={say('orders.group')}
          at={group}
          onMove={(key) => set({ group: key })}
          views={boardGroups.map((key) => ({
            key,
            label: say(`orders.group.${key}`),
            count: loadOf(board, key),
          }))}
        />
      </FilterBar>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: -- hears the arrow keys of the links inside it */}
      <div ref={area} className={s.board} onKeyDown={(event) => byArrow(event, area.current)}>
        {columns.map((column) => (
          <BoardColumn key={column.key} column={column} onGive={setGiving} />
        ))}
      </div>
      {giving && <GiveDialog order={giving} onClose={() => setGiving(null)} />}
    </>
  )
}

const steps: Record<string, readonly [number, number]> = {
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

function byArrow(event: KeyboardEvent<HTMLElement>, board: HTMLElement | null) {
  const step = steps[event.key]
  if (!step || !(event.target as Element).closest('[data-card] a')) return
  event.preventDefault()
  moveOver(board, ...step)
}

/** J K H L over the cards, G gives the one in focus. */
function useBoardKeys(
  area: { current: HTMLDivElement | null },
  rows: readonly OrderRow[],
  onGive: (row: OrderRow) => void,
) {
  const say = useWords(ordersDeskWords)
  const mayGive = useMay()('workOrder.reassign')
  const move = (across: number, down: number) => () => moveOver(area.current, across, down)
  const give = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card
    const row = rows.find((each) => each.id === id)
    if (row && mayGive && canBeGiven(row)) onGive(row)
  }
  useKeys({
    j: { does: say('orders.key.move'), run: move(0, 1) },
    k: { does: say('orders.key.move'), run: move(0, -1), hidden: true },
    h: { does: say('orders.key.move'), run: move(-1, 0), hidden: true },
    l: { does: say('orders.key.move'), run: move(1, 0), hidden: true },
    Enter: { does: say('orders.key.open') },
  })
  useKeys({ g: { does: say('orders.key.give'), run: give } }, { when: mayGive })
}
