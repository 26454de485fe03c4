import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** CSS length; the column without one takes the rest */
  width?: string
  align?: 'start' | 'end' | 'center'
  /** its head becomes a sort button */
  sortable?: boolean
  /** left out below 720 px */
  wideOnly?: boolean
  /** long words are cut with an ellipsis, never wrapped */
  cut?: boolean
}

export type Sort = { key: string; down: boolean }

export type TableProps<Row> = {
  /** its accessible name */
  label: string
  columns: readonly Column<Row>[]
  /** undefined while the first page is on its way */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** how a row is called aloud where rows are chosen: 0601-20261123-014 */
  rowName?: (row: Row) => string
  onOpen?: (row: Row) => void
  /** the row that is open beside the list */
  openKey?: string | null
  /** a mark at the row's edge */
  tone?: (row: Row) => 'late' | 'near' | 'paused' | null
  sort?: Sort
  onSort?: (sort: Sort) => void
  chosen?: ReadonlySet<string>
  onChoose?: (chosen: ReadonlySet<string>) => void
  error?: unknown
  onRetry?: () => void
  empty?: ReactNode
  /** keyset paging: shown at the end while there is more */
  more?: { load: () => void; loading?: boolean }
  /** a line of totals below, one cell to a column key */
  totals?: Record<string, ReactNode>
  /** J, K and Enter work from anywhere on the page: for the page's main list */
  keys?: boolean
  /** takes the height that is left and scrolls inside */
  fill?: boolean
}
