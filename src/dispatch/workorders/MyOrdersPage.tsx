import { useMemo } from 'react'
import { useReply } from '../../platform/web/ask.ts'
import { IconButton } from '../../platform/web/Button.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { List } from '../../platform/web/List.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMe } from '../../platform/web/me.tsx'
import { useOutbox } from '../../platform/web/outbox.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { orderAhead, orderSubject } from './ahead.browser.ts'
import s from './MyOrders.module.css'
import { useOrderActions, useUnread } from './OrderDeeds.tsx'
import { useOrderEntry } from './OrderEntry.tsx'
import type { OrderRow } from './order.contract.ts'
import { phoneWords } from './phone.words.ts'
import { useKeptOrders } from './useKeptOrders.browser.ts'
import { myOrders } from './workorders.contract.ts'

type Group = 'open' | 'unclaimed' | 'done'
const groups: readonly Group[] = ['open', 'unclaimed', 'done']

/** The worker's day: what is in hand by urgency, what anyone may take, what is done; with and without a line. */
export function MyOrdersPage() {
  const say = useWords(phoneWords)
  const { id: estateId } = useEstate()
  const { flush } = useOutbox()
  const mine = useReply(myOrders, { params: { estateId } }, { subjects: [orderSubject], keep: true })
  const rows = useRowsAhead(mine.data, mine.dataUpdatedAt)
  useKeptOrders(estateId, rows.open)
  const refresh = () => {
    flush()
    void mine.refetch()
  }
  const isEmpty = groups.every((group) => rows[group].length === 0)
  return (
    <Page
      title={say('phone.mine')}
      actions={
        <IconButton icon="sync" label={say('phone.refresh')} disabled={mine.isFetching} onClick={refresh} />
      }
    >
      {mine.isPending && <Skeleton lines={6} />}
      {mine.error && !mine.data && <Refused error={mine.error} onRetry={refresh} />}
      {mine.data && isEmpty && (
        <EmptyState icon="tool" title={say('phone.none')} note={say('phone.none_note')} />
      )}
      <div className={s.groups}>
        {groups.map((group) => (
          <Orders key={group} title={say(`phone.${group}`)} rows={rows[group]} />
        ))}
      </div>
    </Page>
  )
}

function Orders({ title, rows }: { title: string; rows: readonly OrderRow[] }) {
  const entryOf = useOrderEntry()
  if (rows.length === 0) return null
  return (
    <section className={s.group}>
      <h2 className={s.heading}>
        {title} <span className={s.count}>{rows.length}</span>
      </h2>
      <List label={title} entries={rows.map(entryOf)} />
    </section>
  )
}

type Mine = { open: OrderRow[]; unclaimed: OrderRow[]; doneToday: OrderRow[] }
const isDone = ({ state }: OrderRow) => ['verified', 'charged', 'returned', 'closed'].includes(state)

/** The server's three lists with what waits on this phone already done: an order taken without a line is in hand. */
function useRowsAhead(mine: Mine | undefined, readAt: number): Record<Group, OrderRow[]> {
  const me = useMe()
  const actions = useUnread(useOrderActions(), readAt)
  return useMemo(() => {
    const all = [...(mine?.open ?? []), ...(mine?.unclaimed ?? []), ...(mine?.doneToday ?? [])]
    const rows = all.map((row) => orderAhead(row, actions, me)).filter(({ state }) => state !== 'rejected')
    return {
      open: rows.filter((row) => row.workerId && !isDone(row)),
      unclaimed: rows.filter((row) => !row.workerId),
      done: rows.filter((row) => row.workerId && isDone(row)),
    }
  }, [mine, actions, me])
}
