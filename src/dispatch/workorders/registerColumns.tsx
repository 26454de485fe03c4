import { workOrder } from '../../documents/forms/qr-kf-06-02.layout.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { address } from '../../platform/web/client.ts'
import { DateTime, Phone, RecordNo } from '../../platform/web/Figures.tsx'
import { Go } from '../../platform/web/Go.tsx'
import type { Say } from '../../platform/web/language.tsx'
import type { Column } from '../../platform/web/rows.ts'
import type { Language } from '../../platform/words.ts'
import type { OrderRow } from './order.contract.ts'
import { sourceUrl } from './order-tones.browser.ts'
import { orderPdf } from './workorders.contract.ts'

type Speech = { say: Say; sayOrder: Say; language: Language; estateId: number }

const widths: Record<string, string> = {
  no: '176px',
  requestNo: '164px',
  unit: '112px',
  phone: '124px',
  description: '240px',
}

/** The columns of the slip a list can hold, named and ordered as on the form; the rest is on the slip itself. */
export function registerColumns({ say, sayOrder, language, estateId }: Speech): Column<OrderRow>[] {
  const slip = (id: string) =>
    address(orderPdf, { params: { estateId, id }, query: { parts: true, language } })
  const cells = cellsOf(sayOrder)
  const shown = workOrder.columns.filter(({ key }) => key in cells)
  return [
    ...shown.map((column) => ({
      key: column.key,
      title: column[language],
      width: widths[column.key] ?? (column.type === 'dt' ? '104px' : '92px'),
      cut: true,
      cell: cells[column.key]!,
    })),
    {
      key: 'print',
      title: say('orders.print'),
      width: '72px',
      cell: (row) =>
        row.issuedAt && (
          <a href={slip(row.id)} target="_blank" rel="noreferrer">
            {say('orders.print_all')}
          </a>
        ),
    },
  ]
}

const cellsOf = (sayOrder: Say): Record<string, Column<OrderRow>['cell']> => ({
  no: (row) => (
    <>
      <Go to="/work-orders/$id" params={{ id: row.id }}>
        <RecordNo no={row.number} void={row.state === 'voided'} />
      </Go>{' '}
      {row.state === 'voided' && <Badge tone="paused">{sayOrder('workOrder.state.voided')}</Badge>}
    </>
  ),
  requestNo: (row) => {
    const source = sourceUrl(row)
    return source && row.sourceNumber ? (
      <Go to={source}>
        <RecordNo no={row.sourceNumber} />
      </Go>
    ) : (
      sayOrder(`workOrder.source.${row.source}`)
    )
  },
  issuedAt: (row) => <DateTime at={row.issuedAt} />,
  unit: (row) => row.location,
  contact: (row) => row.contactName,
  phone: (row) => row.contactPhone && <Phone phone={row.contactPhone} />,
  type: (row) => sayOrder(`workOrder.kind.${row.kind}`),
  priority: (row) => row.priority,
  appointmentAt: (row) => row.appointmentAt && <DateTime at={row.appointmentAt} />,
  description: (row) => row.description,
  liability: (row) => row.liability && sayOrder(`workOrder.liability.${row.liability}`),
  worker: (row) => row.worker,
  acceptedAt: (row) => row.acceptedAt && <DateTime at={row.acceptedAt} />,
  arrivedAt: (row) => row.arrivedAt && <DateTime at={row.arrivedAt} />,
  finishedAt: (row) => row.finishedAt && <DateTime at={row.finishedAt} />,
  rating: (row) => row.rating && `${row.rating} ${sayOrder(`workOrder.rating.${row.rating}`)}`,
  returnedAt: (row) => row.returnedAt && <DateTime at={row.returnedAt} />,
  exception: (row) => row.exception && sayOrder(`workOrder.exception.${row.exception}`),
})
