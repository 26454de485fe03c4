import { Trail } from '../../documents/records/Trail.tsx'
import { yuan } from '../../platform/web/format.ts'
import { type Say, useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import type { OrderPage } from './order.contract.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { useVerbName } from './useVerbName.tsx'
import { workOrderWords } from './workorders.words.ts'

type Entry = OrderPage['trail'][number]

const written = ['words', 'process', 'quoteWords', 'acceptanceWords', 'remark', 'receiptNumber'] as const
const sums = ['quoteFen', 'paidFen'] as const
const late = ['reject', 'noShow', 'rework', 'rejectQuote', 'void']
const done = ['finish', 'verify', 'return', 'close']

/** What happened to the order, with what was said at each step. */
export function OrderTrail({ page }: { page: OrderPage }) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const verbOf = useVerbName()
  return (
    <Section title={say('order.trail')}>
      <Trail
        label={say('order.trail')}
        entries={page.trail}
        verbOf={verbOf}
        noteOf={(entry) => saidOf(entry, sayOrder)}
        toneOf={({ verb }) =>
          late.includes(verb)
            ? 'late'
            : done.includes(verb)
              ? 'done'
              : verb === 'suspend'
                ? 'paused'
                : 'plain'
        }
      />
    </Section>
  )
}

function saidOf({ facts, verb }: Entry, sayOrder: Say): string {
  const reason = typeof facts.reason === 'string' ? facts.reason : ''
  const rating = typeof facts.rating === 'string' ? facts.rating : ''
  return [
    verb === 'suspend' && reason ? sayOrder(`workOrder.suspend.${reason}`) : reason,
    rating && `${rating} ${sayOrder(`workOrder.rating.${rating}`)}`,
    ...sums.map((name) => (typeof facts[name] === 'number' ? `¥${yuan(facts[name])}` : '')),
    ...written.map((name) => (typeof facts[name] === 'string' ? facts[name] : '')),
  ]
    .filter(Boolean)
    .join(' · ')
}
