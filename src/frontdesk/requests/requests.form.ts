import { requestLabels } from './labels.words.ts'
import type { RegisterRow } from './requests.lists.contract.ts'
import type { ShownRequest } from './rows.ts'

/** A matter with what its work order adds to the form: who took it, and when. */
export type FormSource = ShownRequest & { accepted_by: string | null; accepted_at: Date | null }

// A record is kept in the language of the manual; what prints it in English reads the answers by these words.
const zh = (key: string): string => requestLabels[key]?.zh ?? ''

const followUps: Record<string, string> = { A: 'A', B: 'B', C: 'C', unreachable: '未联系', refused: '未联系' }
const ended: readonly string[] = ['closed', 'cancelled', 'duplicate']

/** QR-KF-06-01: the columns of the form by their keys. Phones are masked on paper as on screen (V02-1). */
export function formValues(row: FormSource, at: Date): Record<string, unknown> {
  return {
    seq: Number(row.number.slice(row.number.lastIndexOf('-') + 1)),
    receivedAt: row.received_at.toISOString(),
    channel: zh(`request.channel.${row.channel}`),
    location: row.location,
    reporter: row.anonymous ? '匿名' : row.reporter,
    phone: row.phone_mask,
    category: zh(`request.category.${row.category}`),
    priority: row.priority,
    content: row.words,
    appointmentAt: row.wished_at?.toISOString() ?? null,
    workOrderNo: row.work_order_number,
    assignee: [zh(`request.department.${row.department}`), row.assignee].filter(Boolean).join(' '),
    acceptedBy: row.accepted_by,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    result: row.result || (row.state === 'cancelled' ? `住户撤回：${row.reason}` : ''),
    finishedAt: (row.done_at ?? row.answered_at)?.toISOString() ?? null,
    overdue: row.was_late || (row.due_at !== null && row.due_at <= at && !ended.includes(row.state)),
    followUpResult: row.follow_up_result ? followUps[row.follow_up_result] : null,
    closedAt: row.closed_at?.toISOString() ?? null,
    remark: remarkOf(row),
  }
}

const remarkOf = (row: ShownRequest): string =>
  [
    row.repeat_count > 0 && `重复 ${row.repeat_count + 1}`,
    row.anonymous && !row.reachable && '无法回访',
    row.state === 'duplicate' && '并单作废',
    row.state === 'pending' && `挂起：${zh(`request.holdReason.${row.reason}`)}至 ${row.expected_on}`,
  ]
    .filter(Boolean)
    .join('；')

/** One row of the register, on screen and on paper. */
export const registerRowOf = (row: FormSource, at: Date): RegisterRow => ({
  id: row.id,
  number: row.number,
  late: row.late,
  complete: ended.includes(row.state),
  void: row.state === 'duplicate',
  values: formValues(row, at),
})
