import { type CSSProperties, useRef } from 'react'
import { EmptyState } from './EmptyState.tsx'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import { Refused } from './Refused.tsx'
import type { TableProps } from './rows.ts'
import s from './Table.module.css'
import { More, SkeletonRows } from './TableEnds.tsx'
import { TableHead } from './TableHead.tsx'
import { rowFacts, TableRow } from './TableRow.tsx'
import { useRowDeeds } from './useRowDeeds.ts'
import { useRowKeys } from './useRowKeys.ts'
import { useRowWindow } from './useRowWindow.ts'

/** A real table: sorting, choosing, keys J/K/Enter, a window over long lists, and designed empty, loading and refused states. */
export function Table<Row>(props: TableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = props.rows ?? []
  const view = useRowWindow(rows.length, scroller)
  const keys = useRowKeys(props, view, scroller)
  const deeds = useRowDeeds(props, keys.reach)
  if (props.error) return <Refused error={props.error} onRetry={props.onRetry} />
  if (props.rows?.length === 0) return <>{props.empty ?? <NothingYet />}</>
  return (
    <div ref={scroller} className={join(s.scroller, props.fill && s.fill, !props.rows && s.waiting)}>
      <table
        className={s.table}
        style={leastWidths(props)}
        aria-label={props.label}
        aria-rowcount={view.windowed ? rows.length + 1 : undefined}
      >
        <TableHead {...props} />
        <tbody onKeyDown={keys.onKeyDown}>
          {!props.rows && <SkeletonRows columns={props.columns} onChoose={props.onChoose} />}
          <Gap height={view.before} />
          {rows.slice(view.from, view.to).map((row, place) => (
            <TableRow
              key={props.rowKey(row)}
              {...rowFacts(props, row, view.from + place, keys.current)}
              deeds={deeds}
            />
          ))}
          <Gap height={view.after} />
        </tbody>
        <Totals {...props} />
      </table>
      {props.rows && props.more && <More {...props.more} shown={rows.length} />}
    </div>
  )
}

const freeColumn = 140

/** A column without a width must not be squeezed away: below these widths the list scrolls sideways. */
function leastWidths<Row>({ columns, onChoose }: TableProps<Row>): CSSProperties {
  const sum = (some: TableProps<Row>['columns']) =>
    some.reduce(
      (total, { width }) => total + (width ? Number.parseInt(width, 10) : freeColumn),
      onChoose ? 36 : 0,
    )
  return {
    '--least': `${sum(columns)}px`,
    '--least-narrow': `${sum(columns.filter(({ wideOnly }) => !wideOnly))}px`,
  } as CSSProperties
}

const Gap = (props: { height: number }) =>
  props.height > 0 ? <tr className={s.gap} style={{ height: props.height }} /> : null

function NothingYet() {
  const say = useWords(kitWords)
  return <EmptyState title={say('kit.empty')} />
}

function Totals<Row>(props: TableProps<Row>) {
  const { totals } = props
  if (!totals || !props.rows) return null
  return (
    <tfoot className={s.totals}>
      <tr>
        {props.onChoose && <td className={s.cell} />}
        {props.columns.map((column) => (
          <td
            key={column.key}
            className={join(s.cell, s[column.align ?? 'start'], column.wideOnly && s.wideOnly)}
          >
            {totals[column.key]}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}
