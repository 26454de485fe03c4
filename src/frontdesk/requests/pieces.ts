/**
 * What a Chinese text can be found by: all its single characters and pairs of neighbours, letters in one case,
 * widths made one. PostgreSQL keeps them as a tsvector (docs/decisions.md: searching Chinese).
 */
export function piecesOf(...texts: string[]): string[] {
  const pieces = new Set<string>()
  for (const run of texts.flatMap(runsOf)) {
    const characters = [...run]
    for (const [at, character] of characters.entries()) {
      pieces.add(character)
      const next = characters[at + 1]
      if (next !== undefined) pieces.add(character + next)
    }
  }
  return [...pieces]
}

/** The pieces every find must have, as the text of a tsquery; null when there is nothing to look for. */
export function queryOf(search: string): string | null {
  const wanted = new Set<string>()
  for (const run of runsOf(search)) {
    const characters = [...run]
    if (characters.length === 1) wanted.add(run)
    for (const [at, next] of characters.slice(1).entries()) wanted.add(characters[at]! + next)
  }
  return wanted.size > 0 ? [...wanted].map(quoted).join(' & ') : null
}

/** What must stand in the text word for word, since pairs alone may lie scattered. */
export const runsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\p{P}\p{C}]+/u)
    .filter((run) => run !== '')

const quoted = (piece: string): string => `'${piece.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
