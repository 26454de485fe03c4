import { limitsWords } from '../../documents/limits/limits.words.ts'
import { requestLabels } from '../../frontdesk/requests/labels.words.ts'
import type { RequestRow } from '../../frontdesk/requests/requests.contract.ts'
import type { RequestPage } from '../../frontdesk/requests/requests.lists.contract.ts'
import { calendarWords } from '../../platform/calendar/calendar.words.ts'
import { shanghaiTime } from '../../platform/clock.ts'
import { label } from '../../platform/words.ts'
import type { Session } from './sessions.ts'

const zh = (key: string) => label({ ...requestLabels, ...limitsWords, ...calendarWords }, key, 'zh')

/** The day as it stands: counts by kind and state, what was late and why, what is still open. */
export async function printReport(
  session: Session,
  estateId: number,
  day: string,
  print: (line: string) => void,
): Promise<void> {
  const rows = await everyRow(session, estateId, day)
  print(`\n${day} 共 ${rows.length} 件`)
  print(`按类别：${tally(rows, (row) => zh(`request.category.${row.category}`))}`)
  print(`按状态：${tally(rows, (row) => zh(`request.state.${row.state}`))}`)
  print('\n超时：')
  for (const row of rows.filter((each) => each.wasLate)) await printLate(session, estateId, row, print)
  print('\n未结：')
  for (const row of rows.filter(
    (each) => !['closed', 'cancelled', 'duplicate', 'followedUp', 'done', 'answered'].includes(each.state),
  ))
    print(
      `  ${row.number} ${row.location} ${row.priority} ${zh(`request.state.${row.state}`)} ${row.assignee} ${row.words.slice(0, 30)}`,
    )
}

async function everyRow(session: Session, estateId: number, day: string): Promise<RequestRow[]> {
  const rows: RequestRow[] = []
  let after = ''
  do {
    const page = await session.get<{ rows: RequestRow[]; next?: string }>(
      `/api/estates/${estateId}/requests?from=${day}&to=${day}&limit=200${after && `&after=${encodeURIComponent(after)}`}`,
    )
    rows.push(...page.rows)
    after = page.next ?? ''
  } while (after)
  return rows.reverse()
}

const tally = (rows: readonly RequestRow[], by: (row: RequestRow) => string): string => {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(by(row), (counts.get(by(row)) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${name} ${count}`).join(' · ')
}

async function printLate(session: Session, estateId: number, row: RequestRow, print: (line: string) => void) {
  const { limits } = await session.get<RequestPage>(`/api/estates/${estateId}/requests/${row.id}`)
  for (const limit of limits.filter((each) => each.standing === 'missed' || each.standing === 'late')) {
    const counted = limit.intervals.filter((each) => each.counted)
    const why = counted.map(
      (each) =>
        `${shanghaiTime(new Date(each.from))}–${shanghaiTime(new Date(each.to))} ${zh(`calendar.why.${each.why}`)} ${each.minutes} 分`,
    )
    const due = limit.due ? shanghaiTime(new Date(limit.due)) : '—'
    const met = limit.metAt ? `，${shanghaiTime(new Date(limit.metAt))} 才完成` : '，尚未完成'
    print(
      `  ${row.number} ${row.location} ${zh(`limit.kind.${limit.kind}`)} 限 ${limit.minutes} 分，应于 ${due}${met}（${why.join('；')}；${limit.parameter} ${limit.revision}）`,
    )
  }
}
