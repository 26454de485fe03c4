import { type MouseEvent, memo } from 'react'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import type { Column, TableProps } from './rows.ts'
import s from './Table.module.css'

/** What rows ask of their table; the same functions for the table's whole life. */
export type RowDeeds = {
  open: (index: number) => void
  reach: (index: number) => void
  choose: (index: number) => void
}

type RowProps<Row> = {
  row: Row
  index: number
  columns: readonly Column<Row>[]
  name: string
  tone: 'late' | 'near' | 'paused' | null
  current: boolean
  opened: boolean
  opens: boolean
  /** null where rows are not chosen */
  chosen: boolean | null
  deeds: RowDeeds
}

function PlainRow<Row>({ row, index, columns, tone, deeds, ...props }: RowProps<Row>) {
  const press = (event: MouseEvent<HTMLElement>) => {
    // a link, button or box inside the row keeps its own meaning
    if ((event.target as Element).closest('a, button, input, label')) return
    deeds.open(index)
  }
  return (
    <tr
      data-row={index}
      className={join(s.row, props.opens && s.opens, tone && s[tone])}
      aria-rowindex={index + 2}
      aria-current={props.opened || undefined}
      tabIndex={props.current ? 0 : -1}
      onFocus={() => deeds.reach(index)}
      onClick={press}
    >
      {props.chosen !== null && (
        <Choose name={props.name} chosen={props.chosen} onChoose={() => deeds.choose(index)} />
      )}
      {columns.map((column) => (
        <td
          key={column.key}
          className={join(
            s.cell,
            s[column.align ?? 'start'],
            column.wideOnly && s.wideOnly,
            column.cut && s.cut,
          )}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  )
}

/** Drawn again only when its own facts change: a filter over 200 rows must paint within 100 ms. */
export const TableRow = memo(PlainRow) as typeof PlainRow

function Choose(props: { name: string; chosen: boolean; onChoose: () => void }) {
  const say = useWords(kitWords)
  return (
    <td className={s.cell}>
      <input
        type="checkbox"
        className={s.box}
        aria-label={say('kit.select_row', { row: props.name })}
        checked={props.chosen}
        onChange={props.onChoose}
      />
    </td>
  )
}

/** The facts of one row as its table knows them. */
export const rowFacts = <Row,>(props: TableProps<Row>, row: Row, index: number, current: number) => {
  const key = props.rowKey(row)
  return {
    row,
    index,
    columns: props.columns,
    name: props.rowName?.(row) ?? key,
    tone: props.tone?.(row) ?? null,
    current: current === index,
    opened: props.openKey === key,
    opens: Boolean(props.onOpen),
    chosen: props.onChoose ? (props.chosen?.has(key) ?? false) : null,
  }
}
