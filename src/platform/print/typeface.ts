import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const packages = createRequire(import.meta.url)

/**
 * Noto Sans SC, regular and bold: the two TrueType files of the npm package, so a bare machine prints Chinese
 * without any font installed. pdfmake embeds only the glyphs a document uses.
 */
const fontFile = (weight: string): string =>
  packages.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`)

export const fontFiles = { normal: fontFile('400Regular'), bold: fontFile('700Bold') }

export type Weight = keyof typeof fontFiles

/** Thousandths of an em each character advances; a character that is absent has no glyph. */
type Advances = Map<number, number>

const known: Partial<Record<Weight, Advances>> = {}

const advances = (weight: Weight): Advances => {
  known[weight] ??= readAdvances(readFileSync(fontFiles[weight]))
  return known[weight]
}

/** Whether the typeface can draw this character; only the regular weight is asked, both cover the same set. */
export const canDraw = (codePoint: number): boolean => advances('normal').has(codePoint)

/** Width of `text` in points at `size` points. Characters without a glyph count as one em. */
export function widthOf(text: string, size: number, weight: Weight = 'normal'): number {
  const table = advances(weight)
  let width = 0
  for (const character of text) width += table.get(character.codePointAt(0)!) ?? 1000
  return (width * size) / 1000
}

/**
 * Reads the character map and the horizontal metrics from a TrueType file. Opening it with a font library for
 * this keeps 10 MB and thirty thousand glyph objects alive; the two tables are all that line breaking needs.
 */
export function readAdvances(file: Buffer): Advances {
  const table = tableDirectory(file)
  const unitsPerEm = file.readUInt16BE(table('head') + 18)
  const metricCount = file.readUInt16BE(table('hhea') + 34)
  const metrics = table('hmtx')
  const result: Advances = new Map()
  for (const [start, end, firstGlyph] of characterGroups(file, table('cmap'))) {
    for (let code = start; code <= end; code++) {
      const glyph = Math.min(firstGlyph + code - start, metricCount - 1)
      result.set(code, (file.readUInt16BE(metrics + glyph * 4) * 1000) / unitsPerEm)
    }
  }
  return result
}

function tableDirectory(file: Buffer): (tag: string) => number {
  const offsets = new Map<string, number>()
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const entry = 12 + index * 16
    offsets.set(file.toString('latin1', entry, entry + 4), file.readUInt32BE(entry + 8))
  }
  return (tag) => {
    const offset = offsets.get(tag)
    if (offset === undefined) throw new Error(`the font file has no ${tag} table`)
    return offset
  }
}

/** The groups of cmap format 12, which covers all of Unicode: [first code, last code, first glyph]. */
function* characterGroups(file: Buffer, cmap: number): Generator<[number, number, number]> {
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + file.readUInt32BE(cmap + 4 + index * 8 + 4)
    if (file.readUInt16BE(subtable) !== 12) continue
    for (let group = 0; group < file.readUInt32BE(subtable + 12); group++) {
      const at = subtable + 16 + group * 12
      yield [file.readUInt32BE(at), file.readUInt32BE(at + 4), file.readUInt32BE(at + 8)]
    }
    return
  }
  throw new Error('the font file has no full Unicode character map')
}
