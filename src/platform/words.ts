export type Language = 'zh' | 'en'

/** Every feature keeps its labels and refusal sentences in one such table, keyed by a stable word. */
export type Words = Record<string, { zh: string; en: string }>

/** The sentence for `key` with its {placeholders} filled; the key itself when no table knows it. */
export function label(
  words: Words,
  key: string,
  language: Language,
  facts: Record<string, unknown> = {},
): string {
  const entry = words[key]
  if (!entry) return key
  return entry[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    facts[name] === undefined || facts[name] === null ? whole : String(facts[name]),
  )
}

/**
 * The sentences of every verb's two standing refusals, from its label `<noun>.verb.<verb>`: not in this state, and not
 * by this post. A table that says one of them better itself is heard first.
 */
export function moveRefusals(noun: string, words: Words): Words {
  const opening = `${noun}.verb.`
  const verbs = Object.entries(words).filter(([key]) => key.startsWith(opening))
  return Object.fromEntries(
    verbs.flatMap(([key, { zh, en }]) => {
      const verb = key.slice(opening.length)
      return [
        [
          `${noun}.cannot_${verb}`,
          { zh: `「{state}」时不能${zh}`, en: `Not possible while “{state}”: ${en}` },
        ],
        [`${noun}.may_not_${verb}`, { zh: `您的岗位不能${zh}`, en: `Your post may not do this: ${en}` }],
      ]
    }),
  )
}
