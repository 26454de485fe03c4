import { Badge } from '../../platform/web/Badge.tsx'
import { DateTime, Money } from '../../platform/web/Figures.tsx'
import { lengthText, yuan } from '../../platform/web/format.ts'
import { type Say, useLanguage, useWords } from '../../platform/web/language.tsx'
import { Facts, Section } from '../../platform/web/Page.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import type { Order } from './order.contract.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { workOrderWords } from './workorders.words.ts'

type Material = Order['materials'][number] & { place: number }

/** What was quoted and agreed, what was used, what is owed and paid. */
export function OrderCharges({ order }: { order: Order }) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const { language } = useLanguage()
  const field = (name: string) => sayOrder(`workOrder.field.${name}`)
  const nothing =
    order.quoteFen === null && order.materials.length === 0 && order.dueFen === 0 && !order.labourMinutes
  if (nothing) return null
  const labour =
    order.labourMinutes &&
    say('order.labour', {
      length: lengthText(order.labourMinutes * 60_000, language),
      rate: yuan(order.labourRateFen ?? 0),
    })
  return (
    <Section title={say('order.charges')}>
      <Facts
        columns={2}
        facts={[
          [field('quote'), order.quoteFen === null ? null : <Quote key="q" order={order} />],
          [field('labour'), labour || null],
          [
            field('due'),
            order.dueFen > 0 ? <Money key="d" fen={order.dueFen} sign owed={order.paidFen === null} /> : null,
          ],
          [field('paid'), order.paidFen === null ? null : <Money key="p" fen={order.paidFen} sign />],
          [field('receiptNumber'), order.receiptNumber],
        ]}
      />
      {order.materials.length > 0 && (
        <Table<Material>
          label={field('materials')}
          columns={columnsOf(say, sayOrder)}
          rows={order.materials.map((material, place) => ({ ...material, place }))}
          rowKey={(row) => String(row.place)}
        />
      )}
    </Section>
  )
}

function Quote({ order }: { order: Order }) {
  const say = useWords(ordersDeskWords)
  return (
    <span>
      <Money fen={order.quoteFen ?? 0} sign /> {order.quoteWords}{' '}
      {order.quoteOffList && (
        <Badge tone={order.quoteApprover ? 'plain' : 'near'}>
          {say('order.off_list')}{' '}
          {order.quoteApprover
            ? say('order.price_approved', { name: order.quoteApprover })
            : say('order.price_waits')}
        </Badge>
      )}{' '}
      {order.quoteApprovedAt && (
        <>
          {say('order.at.approved')} <DateTime at={order.quoteApprovedAt} />
        </>
      )}
    </span>
  )
}

const columnsOf = (say: Say, sayOrder: Say): Column<Material>[] => [
  { key: 'name', title: say('order.material'), cut: true, cell: (row) => row.name },
  {
    key: 'model',
    title: say('order.model'),
    width: '100px',
    cut: true,
    wideOnly: true,
    cell: (row) => row.model,
  },
  { key: 'quantity', title: say('order.quantity'), width: '64px', align: 'end', cell: (row) => row.quantity },
  {
    key: 'price',
    title: say('order.price'),
    width: '92px',
    align: 'end',
    cell: (row) => <Money fen={row.unitPriceFen} />,
  },
  {
    key: 'amount',
    title: say('order.amount'),
    width: '92px',
    align: 'end',
    cell: (row) => <Money fen={row.amountFen} />,
  },
  {
    key: 'supplied',
    title: say('order.supplied'),
    width: '80px',
    cell: (row) => sayOrder(`workOrder.supplied.${row.suppliedBy}`),
  },
]
