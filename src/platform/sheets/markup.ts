/** One piece of XML: an opening tag, a closing tag, or text. Prefixes are dropped: <x:row> is <row>. */
export type Markup =
  | { kind: 'open'; name: string; attributes: Record<string, string>; empty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/**
 * Reads the XML of a workbook piece by piece, each character once, whatever it holds. It takes what spreadsheet
 * programs write; a DTD is skipped and no entity but XML's five and numbered characters is replaced, so nothing
 * can be drawn in or blown up. Text that breaks off ends the reading.
 */
export function* markup(xml: string): Generator<Markup> {
  for (let at = 0; at < xml.length; ) {
    const start = xml.indexOf('<', at)
    if (start < 0) return
    if (start > at) yield { kind: 'text', text: plain(xml.slice(at, start)) }
    const special = skipped.find(([opening]) => xml.startsWith(opening, start))
    const end = special ? xml.indexOf(special[1], start + special[0].length) : tagEnd(xml, start + 1)
    if (end < 0) return
    if (!special) yield* tagOf(xml.slice(start + 1, end))
    else if (special[0] === cdata) yield { kind: 'text', text: xml.slice(start + cdata.length, end) }
    at = end + (special ? special[1].length : 1)
  }
}

const cdata = '<![CDATA['
const skipped: [opening: string, end: string][] = [
  ['<!--', '-->'],
  [cdata, ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
]

/** Where a tag ends: the first > that stands in no attribute's value. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const sign = xml[at]
    if (sign === '>') return at
    if (sign !== '"' && sign !== "'") continue
    at = xml.indexOf(sign, at + 1)
    if (at < 0) return -1
  }
  return -1
}

function* tagOf(inner: string): Generator<Markup> {
  if (inner.startsWith('/')) {
    yield { kind: 'close', name: local(inner.slice(1).trim()) }
    return
  }
  const empty = inner.endsWith('/')
  const nameEnd = inner.search(/[\s/]/)
  const name = local(nameEnd < 0 ? inner : inner.slice(0, nameEnd))
  yield { kind: 'open', name, attributes: nameEnd < 0 ? {} : attributesOf(inner, nameEnd), empty }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function attributesOf(inner: string, from: number): Record<string, string> {
  const found: Record<string, string> = Object.create(null)
  for (let at = from; ; ) {
    const equals = inner.indexOf('=', at)
    if (equals < 0) return found
    const opening = afterSpace(inner, equals + 1)
    const quote = inner[opening]
    const end = quote === '"' || quote === "'" ? inner.indexOf(quote, opening + 1) : -1
    if (end < 0) return found
    found[local(inner.slice(at, equals).trim())] = plain(inner.slice(opening + 1, end))
    at = end + 1
  }
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return at
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function plain(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
