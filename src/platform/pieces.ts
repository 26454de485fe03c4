/*
 * Chinese substrings are found by a tsvector of all one- and two-character pieces with a `like` beside it: trigram
 * indexes drop Chinese under some locales. Each piece carries its estate, since a GIN index has no room for it.
 */

/** The pieces of a text as tsvector input (cast it: `${piecesOf(1, words)}::tsvector`). */
export const piecesOf = (estateId: number, text: string): string =>
  [...pieces(text, 1), ...pieces(text, 2)].map((piece) => lexeme(estateId, piece)).join(' ')

/** What must all be there for the words to stand in the text, as tsquery input; null when the words say nothing. */
export function piecesWanted(estateId: number, words: string): string | null {
  const plain = plainly(words).replace(/ /g, '')
  const wanted = pieces(words, [...plain].length === 1 ? 1 : 2)
  return wanted.length ? wanted.map((piece) => lexeme(estateId, piece)).join(' & ') : null
}

/** The spelling both sides are compared in: half-width, lower case, punctuation gone. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()

const longest = 2000

function pieces(text: string, length: number): string[] {
  const found = new Set<string>()
  for (const word of plainly(text).slice(0, longest).split(' ')) {
    const characters = [...word]
    for (let at = 0; at + length <= characters.length; at++)
      found.add(characters.slice(at, at + length).join(''))
  }
  return [...found]
}

// only letters and digits are left, so nothing needs escaping
const lexeme = (estateId: number, piece: string): string => `'${estateId}:${piece}'`
