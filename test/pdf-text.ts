import { inflateSync } from 'node:zlib'

/**
 * Reads the text of a PDF as a viewer would copy it: page by page, glyph numbers turned back into characters by
 * each font's ToUnicode map. Only what our printer writes is understood; a malformed file throws.
 */
export function pdfPages(file: Buffer): string[][] {
  const objects = objectsOf(file)
  const pageIds = [...text(objects, /\/Type \/Pages[\s\S]*/).matchAll(/(\d+) 0 R/g)].map((match) =>
    Number(match[1]),
  )
  const pages = pageIds.filter((id) => /\/Type \/Page\b/.test(objects.get(id)?.dictionary ?? ''))
  return pages.map((id) => {
    const page = objects.get(id)!.dictionary
    const resources = objects.get(reference(page, 'Resources'))!.dictionary
    const fonts = new Map<string, Map<number, string>>()
    for (const [, name, font] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = reference(objects.get(Number(font))!.dictionary, 'ToUnicode')
      fonts.set(name!, unicodeMap(objects.get(unicode)!.stream!.toString('latin1')))
    }
    return shownText(objects.get(reference(page, 'Contents'))!.stream!.toString('latin1'), fonts)
  })
}

type PdfObject = { dictionary: string; stream?: Buffer }

function objectsOf(file: Buffer): Map<number, PdfObject> {
  const source = file.toString('latin1')
  if (!source.startsWith('%PDF-') || !source.trimEnd().endsWith('%%EOF')) throw new Error('not a whole PDF')
  const table = source.lastIndexOf('\nxref\n')
  const objects = new Map<number, PdfObject>()
  for (const [, at] of source.slice(table).matchAll(/^(\d{10}) \d{5} n/gm)) {
    const start = Number(at)
    const head = /^(\d+) 0 obj\n/.exec(source.slice(start, start + 20))
    if (!head) throw new Error(`the cross-reference table points beside an object at ${at}`)
    const length = /\/Length (\d+)/.exec(source.slice(start, source.indexOf('endobj', start)))
    const stream = source.indexOf('stream\n', start)
    const end = source.indexOf('endobj', start)
    if (!length || stream < 0 || stream > end)
      objects.set(Number(head[1]), { dictionary: source.slice(start, end) })
    else {
      const dictionary = source.slice(start, stream)
      const bytes = file.subarray(stream + 7, stream + 7 + Number(length[1]))
      objects.set(Number(head[1]), {
        dictionary,
        stream: dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes,
      })
    }
  }
  return objects
}

const text = (objects: Map<number, PdfObject>, pattern: RegExp): string =>
  [...objects.values()].map((object) => pattern.exec(object.dictionary)?.[0]).find(Boolean) ?? ''

const reference = (dictionary: string, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)![1])

function unicodeMap(map: string): Map<number, string> {
  const result = new Map<number, string>()
  for (const [, first, list] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    let glyph = Number.parseInt(first!, 16)
    for (const [, code] of list!.matchAll(/<([0-9a-f ]*)>/g))
      result.set(glyph++, utf16(code!.replaceAll(' ', '')))
  }
  return result
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** One entry for each piece of text shown, in the order the page shows them. */
function shownText(content: string, fonts: Map<string, Map<number, string>>): string[] {
  let font = new Map<number, string>()
  const shown: string[] = []
  for (const [, name, array] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name)!
    else shown.push([...array!.matchAll(/<([0-9a-f]+)>/g)].map((hex) => glyphs(hex[1]!, font)).join(''))
  }
  return shown
}

const glyphs = (hex: string, font: Map<number, string>): string =>
  (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '\ufffd').join('')
