export type ToastTone = 'done' | 'info' | 'late'
export type ToastAction = { label: string; run: () => void }

export type News = {
  id: number
  title: string
  tone: ToastTone
  note?: string
  action?: ToastAction
  /** 0: stays until closed */
  staysMs: number
}

const atMost = 4
let board: readonly News[] = []
let count = 0
const listeners = new Set<() => void>()

const show = (next: readonly News[]) => {
  board = next
  for (const listener of listeners) listener()
}

/** What stands in the corner now. */
export const newsBoard = {
  list: () => board,
  remove: (id: number) => show(board.filter((news) => news.id !== id)),
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Says that something happened, from anywhere. A refusal stays until read; other news leaves after five seconds. */
export function toast(
  title: string,
  about: { tone?: ToastTone; note?: string; action?: ToastAction } = {},
): void {
  const tone = about.tone ?? 'done'
  count += 1
  show(
    [
      ...board,
      { id: count, title, tone, note: about.note, action: about.action, staysMs: tone === 'late' ? 0 : 5000 },
    ].slice(-atMost),
  )
}
