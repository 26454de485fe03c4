import type { Language } from '../words.ts'
import { lengthText } from './format.ts'

export type DeadlineState = 'calm' | 'near' | 'late' | 'paused' | 'done'

export type DeadlineFacts = {
  /** the instant by which it is due; while paused, as it stood when the pause began */
  dueAt: Date | string
  /** when the clock began; with it the last quarter turns amber */
  from?: Date | string | null
  /** set while the clock stands still */
  pausedAt?: Date | string | null
  /** set once it is over: late or in time is then final */
  doneAt?: Date | string | null
}

const time = (at: Date | string) => new Date(at).getTime()

/** How a deadline stands at `atMs`: calm, near in its last quarter, late, paused (clock stopped) or done in time. */
export function deadlineState(facts: DeadlineFacts, atMs: number): DeadlineState {
  const due = time(facts.dueAt)
  if (facts.doneAt) return time(facts.doneAt) > due ? 'late' : 'done'
  if (facts.pausedAt) return 'paused'
  if (atMs > due) return 'late'
  return due - atMs <= quarterOf(facts, due) ? 'near' : 'calm'
}

/** The last quarter of the allowed time; a quarter of an hour where the start is not known. */
const quarterOf = (facts: DeadlineFacts, due: number) =>
  facts.from ? (due - time(facts.from)) / 4 : 15 * 60_000

const said = {
  zh: {
    left: (length: string) => `还剩 ${length}`,
    lastMinute: '不到 1 分',
    over: (length: string) => `已超 ${length}`,
    justOver: '刚刚超时',
    paused: (length: string) => `暂停 剩 ${length}`,
    pausedLate: (length: string) => `暂停 超 ${length}`,
    done: '按时完成',
    doneLate: (length: string) => `完成 超 ${length}`,
  },
  en: {
    left: (length: string) => `${length} left`,
    lastMinute: 'under 1 min',
    over: (length: string) => `${length} over`,
    justOver: 'just over',
    paused: (length: string) => `paused, ${length} left`,
    pausedLate: (length: string) => `paused, ${length} over`,
    done: 'done in time',
    doneLate: (length: string) => `done, ${length} over`,
  },
}

/** The deadline in words a person says: 还剩 12 分, 已超 1 小时 5 分, 暂停 剩 2 小时. */
export function deadlineText(facts: DeadlineFacts, atMs: number, language: Language): string {
  const words = said[language]
  const stopped = facts.doneAt ?? facts.pausedAt
  const left = time(facts.dueAt) - (stopped ? time(stopped) : atMs)
  const length = lengthText(left, language)
  if (facts.doneAt) return left < 0 ? words.doneLate(length) : words.done
  if (facts.pausedAt) return left < 0 ? words.pausedLate(length) : words.paused(length)
  if (left < 0) return left > -60_000 ? words.justOver : words.over(length)
  return left < 60_000 ? words.lastMinute : words.left(length)
}
