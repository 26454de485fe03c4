import { essence, likeWording, sharedPassages } from './wording.ts'

/** What two matters are compared by. */
export type Matter = {
  /** code of the place: 3-2-1802, P-03-2-LIFT2, S-08, B1-0326 or any other name of it; null when unknown */
  place: string | null
  at: Date
  words: string
  /** blind index of the caller's number, when there is one */
  phone?: string | null
}

export type Reason =
  | 'same_place'
  | 'same_entrance'
  | 'same_caller'
  | 'same_words'
  | 'similar_words'
  | 'says_again'

/** `likeness` 0–1; `shared` are the words both speak of, in one spelling; `minutesApart` is never negative. */
export type Likeness = {
  match: 'exact' | 'near'
  likeness: number
  reasons: Reason[]
  shared: string[]
  minutesApart: number
}

/** Below it two matters are not shown as alike: measured on labelled pairs, see the test. */
const enough = 0.42

/**
 * Whether two matters may be one (KF05-02 5.2): near in place, no further apart than `hours`, in similar words.
 * Exact means the same place and, courtesies aside, the same words. Null when they are not alike.
 */
export function compareMatters(one: Matter, other: Matter, hours: number): Likeness | null {
  const minutesApart = Math.round(Math.abs(one.at.getTime() - other.at.getTime()) / 60_000)
  if (minutesApart > hours * 60) return null
  const [a, b] = [essence(one.words), essence(other.words)]
  const sameText = a.plain === b.plain
  const where = nearness(one, other, isShared(a.text) && isShared(b.text))
  if (where.weight === 0) return null
  const again = (a.again || b.again) && where.reason !== 'same_entrance'
  const likeWords = Math.max(likeWording(a, b), again ? sayAgainFloor : 0)
  const late = 1 - 0.25 * (minutesApart / (hours * 60))
  const likeness = Math.round(likeWords * where.weight * late * 100) / 100
  const exact = where.reason === 'same_place' && a.plain !== '' && sameText
  if (!exact && likeness < enough) return null
  const wording: Reason = sameText ? 'same_words' : 'similar_words'
  const reasons: Reason[] = [where.reason, wording, ...(again ? (['says_again'] as const) : [])]
  return {
    match: exact ? 'exact' : 'near',
    likeness,
    reasons,
    shared: sharedPassages(a.text, b.text),
    minutesApart,
  }
}

/** The others that may be the same matter, exact ones first, then the likest. */
export function alikeMatters<Other extends Matter>(
  matter: Matter,
  others: readonly Other[],
  hours: number,
): { other: Other; likeness: Likeness }[] {
  return others
    .flatMap((other) => {
      const likeness = compareMatters(matter, other, hours)
      return likeness ? [{ other, likeness }] : []
    })
    .sort((a, b) => rank(b.likeness) - rank(a.likeness))
}

const rank = ({ match, likeness }: Likeness): number => (match === 'exact' ? 1 : 0) + likeness

/** "Still that matter of mine" from the same place or caller means the earlier one, however little is said. */
const sayAgainFloor = 0.7

type Nearness = { reason: Reason; weight: number }

/** The entrance counts only for what its neighbours share: a dark stairwell, but not two kitchens. */
function nearness(one: Matter, other: Matter, shared: boolean): Nearness {
  const [a, b] = [pathOf(one.place), pathOf(other.place)]
  if (a.length > 0 && a.join('-') === b.join('-')) return { reason: 'same_place', weight: 1 }
  if (one.phone && one.phone === other.phone) return { reason: 'same_caller', weight: 0.9 }
  const neighbours = a.length === 3 && b.length === 3 && a[0] === b[0] && a[1] === b[1]
  return { reason: 'same_entrance', weight: neighbours && shared ? 0.75 : 0 }
}

/** P-03-2-LIFT2 → 3, 2, LIFT2 */
const pathOf = (place: string | null): string[] =>
  (place ?? '')
    .trim()
    .replace(/^P-/, '')
    .split('-')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .filter((part) => part !== '')

const sharedThings =
  /电梯|楼道|走廊|大堂|大厅|门厅|单元|整层|整栋|整个|全楼|停电|停水|消防|车库|地库|天台|垃圾|门禁|道闸|着火|燃气|外墙|楼下|吵/

const isShared = (text: string): boolean => sharedThings.test(text)
