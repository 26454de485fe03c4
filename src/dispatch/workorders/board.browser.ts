import type { OrderRow } from './order.contract.ts'
import type { OrderBoard } from './workorders.contract.ts'

export type BoardGroup = 'all' | 'engineering' | 'cleaning' | 'others'
export const boardGroups: readonly BoardGroup[] = ['all', 'engineering', 'cleaning', 'others']

type Worker = OrderBoard['workers'][number]
/** One column: somebody's orders, or with `worker` null those nobody has yet. */
export type BoardColumn = { key: string; worker: Worker | null; rows: readonly OrderRow[] }

const engineering = ['maintenance', 'maintenanceSupervisor']
const cleaning = ['cleaner', 'cleaningLeader']

export function groupOf({ posts }: Pick<Worker, 'posts'>): BoardGroup {
  if (posts.some((post) => engineering.includes(post))) return 'engineering'
  return posts.some((post) => cleaning.includes(post)) ? 'cleaning' : 'others'
}

/** Off duty and with nothing in hand: shown only when asked for. */
const isIdle = (worker: Worker): boolean => !worker.onDuty && worker.rows.length === 0

/** The columns in sight, those without a worker first, and how many people are left out. */
export function boardOf(
  board: OrderBoard,
  group: BoardGroup,
  withIdle: boolean,
): { columns: BoardColumn[]; idle: number } {
  const workers = board.workers.filter((worker) => group === 'all' || groupOf(worker) === group)
  const shown = workers.filter((worker) => withIdle || !isIdle(worker))
  return {
    columns: [
      { key: 'nobody', worker: null, rows: board.unassigned },
      ...shown.map((worker) => ({ key: worker.workerId, worker, rows: worker.rows })),
    ],
    idle: workers.filter(isIdle).length,
  }
}

/** How many orders are in hand in each group. */
export const loadOf = (board: OrderBoard, group: BoardGroup): number =>
  board.workers
    .filter((worker) => group === 'all' || groupOf(worker) === group)
    .reduce((sum, worker) => sum + worker.rows.length, group === 'all' ? board.unassigned.length : 0)

/**
 * Moves the focus over the cards of a board as over a grid: by columns across, by cards down. From nowhere it goes
 * to the first card; past empty columns it goes on to the next that has one.
 */
export function moveOver(board: HTMLElement | null, across: number, down: number): void {
  const columns = [...(board?.querySelectorAll('[data-column]') ?? [])]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card] a')])
    .filter((cards) => cards.length > 0)
  const at = columns.findIndex((cards) => cards.includes(document.activeElement as HTMLElement))
  if (at < 0) {
    columns[0]?.[0]?.focus()
    return
  }
  const column = columns[Math.min(Math.max(at + across, 0), columns.length - 1)]!
  const place = columns[at]!.indexOf(document.activeElement as HTMLElement) + down
  column[Math.min(Math.max(place, 0), column.length - 1)]?.focus()
}
