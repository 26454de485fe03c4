import { canDraw } from './typeface.ts'

/** The printer's mark for a character the type case does not hold (缺字号). */
export const missingMark = '〓'

/** A ticked box: the typeface has none, so it is painted as an empty box with a tick over it. */
export const ticked = '☑'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Invisible formatting: joiners, variation selectors, direction overrides, byte order marks, lone surrogates. */
const invisible = /[\p{Cf}\p{Cs}\p{Variation_Selector}]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: -- control characters are what this removes
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]+/g

/**
 * Text as it can be printed: line ends kept, control characters become one space, and every character without
 * a glyph becomes 〓. What was replaced is added to `missing`, so that the page can name it instead of losing it.
 */
export function printable(text: string, missing?: Set<string>): string {
  const tidy = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(control, ' ')
    .replace(/\u00a0/g, ' ')
  if (drawable(tidy)) return tidy
  let result = ''
  for (const { segment } of graphemes.segment(tidy)) {
    const visible = segment.replace(invisible, '')
    if (drawable(visible)) result += visible
    else {
      missing?.add(segment)
      result += missingMark
    }
  }
  return result
}

function drawable(text: string): boolean {
  for (const character of text) {
    if (character !== '\n' && character !== ticked && !canDraw(character.codePointAt(0)!)) return false
  }
  return true
}

/** The replaced characters by code point, for the note at the foot of the page: U+1F621. */
export const codePointsOf = (missing: Iterable<string>): string[] =>
  [...missing].map((segment) => `U+${segment.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
