import type { Suggestion, SuggestionRule } from '../requests.lists.contract.ts'

/** Matters for which somebody is sent; a question about a lift needs no lift mechanic. */
const sendsSomebody: ReadonlySet<Suggestion['category']> = new Set(['repair', 'cleaning', 'help', null])

/**
 * Sorts a matter by its words (KF05-02 4.3): for each of category, priority and trade the first rule that fires and
 * speaks of it decides, so rules stand in order of weight. Only a suggestion; null where no rule speaks.
 * In a rule's words … stands for up to twelve characters of the same sentence (水管…漏). `because` holds the passages
 * as they stand in the text.
 */
export function suggest(rules: readonly SuggestionRule[], words: string): Suggestion {
  const text = halfWidth(words)
  const fired = rules.flatMap((rule) => {
    const found = firing(rule, text)
    return found ? [{ rule, passage: words.slice(found.index, found.index + found[0].length) }] : []
  })
  const first = <Aspect extends 'category' | 'priority' | 'trade'>(aspect: Aspect) =>
    fired.find(({ rule }) => rule[aspect] !== undefined)
  const category = first('category')
  const priority = first('priority')
  const trade = sendsSomebody.has(category?.rule.category ?? null) ? first('trade') : undefined
  const deciding = [category, priority, trade].flatMap((one) => (one ? [one.passage] : []))
  return {
    category: category?.rule.category ?? null,
    priority: priority?.rule.priority ?? null,
    trade: trade?.rule.trade ?? null,
    because: [...new Set(deciding)],
  }
}

type Patterns = { hit: RegExp; block: RegExp | null }
const compiled = new WeakMap<SuggestionRule, Patterns>()

function firing(rule: SuggestionRule, text: string): RegExpExecArray | null {
  const { hit, block } = compiled.get(rule) ?? compile(rule)
  const found = hit.exec(text)
  return found && !block?.test(text) ? found : null
}

function compile(rule: SuggestionRule): Patterns {
  const block = rule.unless?.length ? anyOf(rule.unless) : null
  const patterns = { hit: anyOf(rule.words), block }
  compiled.set(rule, patterns)
  return patterns
}

/** Words as written, in either case; none of them empty, or the rule would always fire. */
function anyOf(words: readonly string[]): RegExp {
  const sources = words
    .map((word) => halfWidth(word).trim())
    .filter((word) => word.replaceAll('…', '') !== '')
    .map((word) => word.split(/…+/).map(escaped).join(gap))
  return new RegExp(sources.length ? sources.join('|') : '(?!)', 'iu')
}

const gap = '[^。！？；.!?;\\n]{0,12}?'
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** ＷＩＦＩ → WIFI, one character for one, so that places in the text stay what they were. */
const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
