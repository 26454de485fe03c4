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
