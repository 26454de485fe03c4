import { courtesies, sameWords, sayingItAgain } from './same-words.ts'

export type Essence = { plain: string; text: string; concepts: Set<string>; again: boolean }

/** The matter itself: without courtesies, times and the phrases of those who call again; `text` in one spelling. */
export function essence(words: string): Essence {
  let plain = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
  const again = sayingItAgain.some((phrase) => plain.includes(phrase))
  for (const phrase of [...sayingItAgain, ...courtesies]) plain = plain.replaceAll(phrase, '')
  plain = plain.replace(times, '').replace(/[的了吧吗呢啊呀是就都很]/g, '')
  const concepts = new Set((plain.match(synonyms) ?? []).map((word) => spelling.get(word) ?? word))
  return { plain, text: plain.replace(synonyms, (word) => spelling.get(word) ?? word), concepts, again }
}

const times =
  /想?预?约|周[一二三四五六日天末]|星期[一二三四五六日天]|今天|明天|后天|昨天|刚才|早上|上午|中午|下午|晚上/g
const spelling = new Map(
  sameWords.flatMap((group) => group.map((word) => [word.replace(/[的了]/g, ''), group[0] ?? word] as const)),
)
const synonyms = new RegExp([...spelling.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

/** Dice's coefficient on pairs of characters, how much of the shorter stands in the longer, or the same concepts. */
export function likeWording(a: Essence, b: Essence): number {
  if (a.text === b.text) return a.text === '' ? 0 : 1
  const [left, right] = [bigrams(a.text), bigrams(b.text)]
  const common = [...left].filter((pair) => right.has(pair)).length
  const smaller = Math.min(left.size, right.size)
  const dice = common === 0 ? 0 : (2 * common) / (left.size + right.size)
  const within = smaller >= 3 ? (0.9 * common) / smaller : 0
  return Math.max(dice, within, likeConcepts(a.concepts, b.concepts))
}

/** 电梯困人 and 有人被困在电梯里 share hardly a pair of characters, but both of their concepts. */
function likeConcepts(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((concept) => b.has(concept)).length
  return common >= 2 ? (0.7 * common) / (a.size + b.size - common) : 0
}

const bigrams = (text: string): Set<string> => {
  const characters = [...text]
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}

/** The longest passages both have, two characters at least. */
export function sharedPassages(a: string, b: string): string[] {
  const found: string[] = []
  const characters = [...a]
  for (let from = 0; from < characters.length - 1; ) {
    let to = from + 2
    while (to <= characters.length && b.includes(characters.slice(from, to).join(''))) to += 1
    if (to > from + 2) found.push(characters.slice(from, to - 1).join(''))
    from = Math.max(from + 1, to - 1)
  }
  return [...new Set(found)].slice(0, 5)
}
