import type { RequestInHand } from './requests.store.ts'

/** What a move changed, under the names the screens know; limits and versions explain themselves elsewhere. */
const told = {
  state: 'state',
  category: 'category',
  priority: 'priority',
  trade: 'trade',
  words: 'words',
  location: 'location',
  reporter: 'reporter',
  phone_mask: 'phoneMask',
  anonymous: 'anonymous',
  reachable: 'reachable',
  wished_at: 'wishedAt',
  assignee: 'assignee',
  department: 'department',
  work_order_number: 'workOrderNumber',
  result: 'result',
  reason: 'reason',
  expected_on: 'expectedOn',
  follow_up_result: 'followUpResult',
} as const satisfies Partial<Record<keyof RequestInHand, string>>

export function changesOf(row: RequestInHand, saved: RequestInHand) {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const [column, name] of Object.entries(told) as [keyof typeof told, string][])
    if (String(row[column]) !== String(saved[column])) {
      before[name] = row[column]
      after[name] = saved[column]
    }
  return { before, after }
}
