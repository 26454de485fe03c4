import { Badge } from '../../platform/web/Badge.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { join } from '../../platform/web/join.ts'
import { useWords } from '../../platform/web/language.tsx'
import { Menu, type MenuEntry } from '../../platform/web/Menu.tsx'
import { type RosterRow, type Shift, shifts, type Week } from './roster.contract.ts'
import { rosterWords } from './roster.words.ts'
import { rosterScreenWords } from './screens.words.ts'
import s from './Week.module.css'

/** A person's day. */
export type Cell = { row: RosterRow; day: string }

type RowProps = {
  week: Week
  row: RosterRow
  carried: Cell | null
  onCarry: (cell: Cell) => void
  onDrop: (cell: Cell) => void
  onPlan: (cell: Cell, shift: Shift | null) => void
}

/** One person's week in a post. */
export function PersonRow(props: RowProps) {
  const { week, row } = props
  return (
    <tr className={s.row}>
      <th scope="row" className={s.who}>
        <Go to="/staff/$staffId" params={{ staffId: row.staffId }}>
          {row.name}
        </Go>{' '}
        <span className={s.duty}>{row.duty}</span>
      </th>
      {week.days.map(({ day, past }) => (
        <td key={day} className={s.cell}>
          <DayCell {...props} day={day} fixed={past || !week.keeps.includes(row.post)} />
        </td>
      ))}
      <td className={s.hours}>
        <Hours {...props} />
      </td>
    </tr>
  )
}

function Hours({ week, row }: RowProps) {
  const say = useWords(rosterScreenWords)
  const hours = Math.round(row.minutes / 6) / 10
  if (!row.overLaw) return hours || <span className={s.enough}>0</span>
  const average = Math.round(row.averageMinutes / 6) / 10
  return (
    <Badge tone="near" title={say('week.over', { average, most: week.weeklyHours })}>
      {hours}
    </Badge>
  )
}

function DayCell(props: RowProps & { day: string; fixed: boolean }) {
  const { row, day, carried } = props
  const say = useWords(rosterScreenWords)
  const sayRoster = useWords(rosterWords)
  const entry = row.entries.find((each) => each.day === day)
  const word = sayRoster(`roster.shift.${entry?.shift ?? 'none'}`)
  const face = <span className={join(s.shift, entry ? s[entry.shift] : s.none)}>{word}</span>
  const name = `${say('week.set', { name: row.name, day: day.slice(5) })} ${word}`
  if (props.fixed) return face
  if (carried)
    return (
      <button
        type="button"
        className={s.press}
        aria-label={name}
        aria-pressed={carried.row === row && carried.day === day}
        onClick={() => props.onDrop({ row, day })}
      >
        {face}
      </button>
    )
  return (
    <Menu
      trigger={
        <button type="button" className={s.press} aria-label={name}>
          {face}
        </button>
      }
      entries={entriesOf(props, say, sayRoster, entry !== undefined)}
    />
  )
}

type Say = (key: string) => string

/** The shifts of a day with their hours, rest, and carrying it elsewhere. */
function entriesOf(
  { week, row, day, onCarry, onPlan }: RowProps & { day: string },
  say: Say,
  sayRoster: Say,
  planned: boolean,
): MenuEntry[] {
  const hours = (shift: Shift) => `${week.hours[shift].starts}–${week.hours[shift].ends}`
  return [
    ...shifts.map((shift) => ({
      key: shift,
      label: `${sayRoster(`roster.shift.${shift}`)} ${hours(shift)}`,
      run: () => onPlan({ row, day }, shift),
    })),
    { key: 'none', label: say('week.rest'), disabled: !planned, run: () => onPlan({ row, day }, null) },
    { key: 'line', line: true },
    { key: 'move', label: say('week.move'), disabled: !planned, run: () => onCarry({ row, day }) },
  ]
}
