import type { Choice } from '../../platform/print/print.contract.ts'

/** Answers of an enum column, each written 'key 中文 English words'. */
export const answers = (...entries: string[]): Choice[] =>
  entries.map((entry) => {
    const [key = '', zh = '', ...en] = entry.split(' ')
    return { key, zh, en: en.join(' ') || zh }
  })

/** P1 endangers people, P2 touches daily life, P3 is ordinary, P4 can be planned (KF05-02). */
export const priorities = answers('P1 P1', 'P2 P2', 'P3 P3', 'P4 P4')

/** KF05-03 step 6, KF05-10: A satisfied, B fairly satisfied, C not satisfied. */
export const ratings = answers('A A满意 A satisfied', 'B B较满意 B fairly', 'C C不满意 C not satisfied')
