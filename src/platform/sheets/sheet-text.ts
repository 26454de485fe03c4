/** The most characters Excel keeps in one cell. */
const mostCharacters = 32_767

// biome-ignore lint/suspicious/noControlCharactersInRegex: -- XML forbids these, so they are what this removes
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as XML, without what XML or Excel cannot hold; text that looks like Excel's own escape _x0041_ stays itself. */
export function xmlText(text: string): string {
  const clean = text.replace(forbidden, '')
  const whole = clean.length > mostCharacters ? `${clean.slice(0, mostCharacters - 1)}…` : clean
  return whole
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => signs[sign]!)
}

/** Excel's name of a column: 1 is A, 28 is AB. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** A tab's name holds 31 characters and none of []:*?/\ nor an apostrophe at its ends. */
export const tabName = (name: string, number: number): string => {
  const ending = number > 1 ? ` ${number}` : ''
  const plain =
    name
      .replace(forbidden, '')
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim() || '表'
  return `${[...plain].slice(0, 31 - ending.length).join('')}${ending}`.slice(0, 31)
}
