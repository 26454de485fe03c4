import { type MouseEvent, memo } from 'react'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import type { TableProps } from './rows.ts'
import s from './Table.module.css'

type RowProps<Row> = TableProps<Row> & {
  row: Row
  index: number
  current: boolean
  onCurrent: (index: number) => void
}

function PlainRow<Row>(props: RowProps<Row>) {
  const { row, index, columns, onOpen } = props
  const tone = props.tone?.(row)
  const press = (event: MouseEvent<HTMLElement>) => {
    // a link, button or box inside the row keeps its own meaning
    if ((event.target as Element).closest('a, button, input, label')) return
    props.onCurrent(index)
    onOpen?.(row)
  }
  return (
    <tr
      data-row={index}
      className={join(s.row, onOpen && s.opens, tone && s[tone])}
      aria-rowindex={index + 2}
      aria-current={props.openKey === props.rowKey(row) || undefined}
      tabIndex={props.current ? 0 : -1}
      onFocus={() => props.onCurrent(index)}
      onClick={press}
    >
      {props.onChoose && <Choose {...props} />}
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

function Choose<Row>({ row, rowKey, chosen, onChoose, columns }: RowProps<Row>) {
  const say = useWords(kitWords)
  const key = rowKey(row)
  const turn = () => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChoose?.(next)
  }
  const name = columns[0]?.cell(row)
  return (
    <td className={s.cell}>
      <input
        type="checkbox"
        className={s.box}
        aria-label={say('kit.select_row', { row: typeof name === 'string' ? name : key })}
        checked={chosen?.has(key) ?? false}
        onChange={turn}
      />
    </td>
  )
}
