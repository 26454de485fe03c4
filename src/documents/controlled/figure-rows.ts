import type { ParameterRow } from './controlled.contract.ts'
import type { Edition } from './controlled.store.ts'
import { shippedHandbook } from './handbook.ts'
import { knowsParameter, parameterInForce } from './in-force.ts'
import type { Parameter, ParameterValue } from './parameter.contract.ts'
import { parameterText } from './parameter.words.ts'
import { keysIn, type Quote } from './reading.ts'
import { labelOf } from './succession.ts'

const inBoth = (parameter: Parameter, value: ParameterValue) => ({
  zh: parameterText(parameter, value, 'zh'),
  en: parameterText(parameter, value, 'en'),
})

/** An edition's figures in words, beside the shipped value and the next one approved among `editions`. */
export async function figuresOf(edition: Edition, editions: readonly Edition[]): Promise<ParameterRow[]> {
  const handbook = await shippedHandbook()
  const shipped = new Map(handbook.flatMap((each) => each.parameters).map((each) => [each.key, each]))
  const coming = editions
    .filter((each) => each.state === 'approved' && each.id !== edition.id)
    .sort((a, b) => a.effective_from!.getTime() - b.effective_from!.getTime())
  return edition.parameters.map((parameter) => ({
    ...parameter,
    text: inBoth(parameter, parameter.value),
    bounds: boundsOf(parameter),
    shippedText: inBoth(parameter, shipped.get(parameter.key)?.value ?? parameter.value),
    ...nextOf(parameter, coming),
  }))
}

/** What a figure may be set to: 1 分钟 – 4 小时, or its choices. */
function boundsOf(parameter: Parameter): { zh: string; en: string } {
  const { choices, min, max } = parameter
  if (choices) {
    const all = (language: 'zh' | 'en') => choices.map((each) => each[language]).join(' / ')
    return { zh: all('zh'), en: all('en') }
  }
  if (min === undefined || max === undefined) return { zh: '—', en: '—' }
  const [least, most] = [inBoth(parameter, min), inBoth(parameter, max)]
  return min === max ? least : { zh: `${least.zh} – ${most.zh}`, en: `${least.en} – ${most.en}` }
}

function nextOf(parameter: Parameter, coming: readonly Edition[]): Pick<ParameterRow, 'next'> {
  for (const edition of coming) {
    const then = edition.parameters.find((each) => each.key === parameter.key)
    if (then && then.value !== parameter.value)
      return {
        next: {
          value: then.value,
          text: inBoth(then, then.value),
          from: edition.effective_from!.toISOString(),
          label: labelOf(edition),
        },
      }
  }
  return {}
}

/** How an edition's {{keys}} read: its own figures as it sets them, those of other documents as they hold now. */
export async function quoteOf(edition: Pick<Edition, 'body' | 'parameters'>): Promise<Quote> {
  const words = new Map<string, string>()
  for (const key of keysIn(edition.body)) {
    const own = edition.parameters.find((each) => each.key === key)
    if (own) words.set(key, parameterText(own, own.value))
    else if (await knowsParameter(key)) {
      const { parameter, value } = await parameterInForce(key)
      words.set(key, parameterText(parameter, value))
    }
  }
  return (key) => words.get(key)
}
