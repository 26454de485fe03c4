import type { QueueCounts } from './requests.lists.contract.ts'

export type QueueView = keyof Pick<
  QueueCounts,
  'all' | 'amber' | 'late' | 'mine' | 'logged' | 'unassigned' | 'waiting'
>

/** The ready views of the queue, in the order a clerk looks at them. */
export const views: readonly { key: QueueView; tone?: 'near' | 'late' }[] = [
  { key: 'all' },
  { key: 'amber', tone: 'near' },
  { key: 'late', tone: 'late' },
  { key: 'mine' },
  { key: 'logged' },
  { key: 'unassigned' },
  { key: 'waiting' },
]

/** The query of a view: amber and late are standings of all open matters, the others are views of their own. */
export function queryOf(view: QueueView, category: string) {
  const kind = category ? { category: category as never } : {}
  if (view === 'amber' || view === 'late') return { standing: view, ...kind }
  return { view, ...kind }
}
