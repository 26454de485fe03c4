import { posix } from 'node:path'
import { type Markup, markup } from './markup.ts'

/** A link from one part of the archive to another: its id, the last word of its type, and the part it leads to. */
export type Relation = { id: string; kind: string; part: string }

/** The relations a part named `from` has, '' being the archive itself. Targets are relative or begin at the root. */
export function relationsOf(xml: string, from: string): Relation[] {
  const relations: Relation[] = []
  for (const piece of markup(xml)) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue
    const { Id = '', Type = '', Target = '' } = piece.attributes
    const part = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(from), Target)
    relations.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), part })
  }
  return relations
}

/** The part of the archive that holds another part's relations. */
export const relationsPart = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

export type Tab = { name: string; hidden: boolean; part: string }

/** The sheets of a workbook in the order of its tabs, and whether its days count from 1904. */
export function workbookTabs(workbook: string, relations: Relation[]): { tabs: Tab[]; since1904: boolean } {
  const tabs: Tab[] = []
  let since1904 = false
  for (const piece of markup(workbook)) {
    if (piece.kind !== 'open') continue
    const { date1904 = '', name = '', state = 'visible', id } = piece.attributes
    if (piece.name === 'workbookPr') since1904 = ['1', 'true'].includes(date1904)
    if (piece.name !== 'sheet') continue
    // a chart of its own is a tab too, and holds no cells
    const relation = relations.find((one) => one.id === id && one.kind === 'worksheet')
    if (relation) tabs.push({ name, hidden: state !== 'visible', part: relation.part })
  }
  return { tabs, since1904 }
}

/** The workbook's shared texts, rich ones joined, without the reading aids of Japanese cells. */
export function shared(xml: string): string[] {
  const texts: string[] = []
  const text = textReader()
  for (const piece of markup(xml)) {
    if (piece.kind === 'open' && piece.name === 'si') text.begin()
    text.take(piece)
    const ended = (piece.kind === 'close' || (piece.kind === 'open' && piece.empty)) && piece.name === 'si'
    if (ended) texts.push(text.end())
  }
  return texts
}

/** Gathers what stands in <t>, run by run; <rPh> holds phonetic readings and is left out. */
export function textReader(): { begin(): void; take(piece: Markup): void; end(): string } {
  let gathered = ''
  let inText = false
  let inReading = false
  return {
    begin() {
      gathered = ''
      inText = false
      inReading = false
    },
    take(piece) {
      if (piece.kind === 'text') gathered += inText && !inReading ? piece.text : ''
      else if (piece.name === 't') inText = piece.kind === 'open' && !piece.empty
      else if (piece.name === 'rPh') inReading = piece.kind === 'open' && !piece.empty
    },
    end: () => withoutEscapes(gathered),
  }
}

/** Excel writes characters XML cannot hold as _x000D_, and a literal underscore before such a form as _x005F_. */
export const withoutEscapes = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
