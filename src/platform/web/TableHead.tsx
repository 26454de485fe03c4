import { Icon } from './Icon.tsx'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import type { Column, TableProps } from './rows.ts'
import s from './Table.module.css'

/** The heads stay in sight while rows pass below them. */
export function TableHead<Row>(props: TableProps<Row>) {
  return (
    <>
      <colgroup>
        {props.onChoose && <col style={{ width: '36px' }} />}
        {props.columns.map((column) => (
          <col
            key={column.key}
            className={column.wideOnly ? s.wideOnly : undefined}
            style={column.width ? { width: column.width } : undefined}
          />
        ))}
      </colgroup>
      <thead>
        <tr>
          {props.onChoose && <ChooseAll {...props} />}
          {props.columns.map((column) => (
            <Head key={column.key} column={column} {...props} />
          ))}
        </tr>
      </thead>
    </>
  )
}

function Head<Row>({ column, sort, onSort }: TableProps<Row> & { column: Column<Row> }) {
  const sorted = sort?.key === column.key
  const look = join(s.head, s[column.align ?? 'start'], column.wideOnly && s.wideOnly)
  if (!column.sortable || !onSort) {
    return (
      <th scope="col" className={look}>
        {column.title}
      </th>
    )
  }
  return (
    <th scope="col" className={look} aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={s.sort}
        onClick={() => onSort({ key: column.key, down: sorted && !sort.down })}
      >
        {column.title}
        {sorted ? (
          <Icon name={sort.down ? 'down' : 'up'} size={12} />
        ) : (
          <Icon name="sort" size={12} className={s.faint} />
        )}
      </button>
    </th>
  )
}

function ChooseAll<Row>({ rows = [], rowKey, chosen, onChoose }: TableProps<Row>) {
  const say = useWords(kitWords)
  const all = rows.length > 0 && rows.every((row) => chosen?.has(rowKey(row)))
  return (
    <th scope="col" className={s.head}>
      <input
        type="checkbox"
        className={s.box}
        aria-label={say('kit.select_all')}
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = !all && Boolean(chosen?.size)
        }}
        onChange={() => onChoose?.(new Set(all ? [] : rows.map(rowKey)))}
      />
    </th>
  )
}
