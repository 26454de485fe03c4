import MarkdownIt from 'markdown-it'
import type { Block, Inline } from './controlled.contract.ts'

const markdown = new MarkdownIt('zero').enable(['heading', 'list', 'table', 'emphasis'])
type Token = ReturnType<typeof markdown.parse>[number]

/** What a {{key}} reads as: its words in force. Undefined leaves the key standing, which a test forbids. */
export type Quote = (key: string) => string | undefined

/** A document's Markdown as blocks: headings, numbered clauses, lists and tables, figures put in by `quote`. */
export function blocksOf(body: string, quote: Quote): Block[] {
  const tokens = markdown.parse(body, {})
  const blocks: Block[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const end = closingOf(tokens, at)
    if (token.type === 'heading_open') blocks.push(headingOf(token, tokens[at + 1]!))
    else if (token.type === 'paragraph_open') blocks.push(clauseOf(tokens[at + 1]!, quote))
    else if (token.type === 'bullet_list_open') blocks.push(listOf(tokens.slice(at, end), quote))
    else if (token.type === 'table_open') blocks.push(tableOf(tokens.slice(at, end), quote))
    at = end
  }
  return blocks
}

/** The keys a text quotes, in order of appearance. */
export const keysIn = (body: string): string[] =>
  [...body.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, key]) => key!)

/** Clause number → its text as one line, tables included: what a comparison of two editions compares. */
export function clausesOf(blocks: readonly Block[]): Map<string, string> {
  const clauses = new Map<string, string>()
  let number = ''
  for (const block of blocks) {
    if (block.kind === 'clause' && block.number) number = block.number
    const text = textOf(block)
    if (number && block.kind !== 'heading')
      clauses.set(number, clauses.has(number) ? `${clauses.get(number)}\n${text}` : text)
  }
  return clauses
}

/** A block as plain text. */
export function textOf(block: Block): string {
  if (block.kind === 'heading') return block.text
  if (block.kind === 'clause') return plain(block.parts)
  if (block.kind === 'list') return block.items.map(plain).join('\n')
  return [block.head, ...block.rows].map((row) => row.map(plain).join(' | ')).join('\n')
}

const plain = (parts: readonly Inline[]): string => parts.map((part) => part.text).join('')

/** The index of the token that closes the one at `from`. */
function closingOf(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    depth += tokens[at]!.nesting
    if (depth === 0) return at
  }
  return tokens.length - 1
}

function headingOf(open: Token, inline: Token): Block {
  const [, number = '', text = inline.content] = /^(\d+) (.*)$/.exec(inline.content) ?? []
  return { kind: 'heading', level: Number(open.tag.slice(1)), number, text }
}

function clauseOf(inline: Token, quote: Quote): Block {
  const parts = partsOf(inline, quote)
  const [lead, number = ''] = /^(\d+\.\d+) /.exec(parts[0]?.text ?? '') ?? ['']
  if (lead) parts[0] = { ...parts[0]!, text: parts[0]!.text.slice(lead.length) }
  return { kind: 'clause', number, parts: parts.filter((part) => part.text !== '') }
}

const inlineOf = (tokens: readonly Token[]) => tokens.filter((token) => token.type === 'inline')

const listOf = (tokens: readonly Token[], quote: Quote): Block => ({
  kind: 'list',
  items: inlineOf(tokens).map((token) => partsOf(token, quote)),
})

function tableOf(tokens: readonly Token[], quote: Quote): Block {
  const rows: Inline[][][] = []
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'tr_open') rows.push([])
    else if (token.type === 'th_open' || token.type === 'td_open')
      rows.at(-1)!.push(partsOf(tokens[at + 1]!, quote))
  }
  const [head = [], ...rest] = rows
  return { kind: 'table', head, rows: rest }
}

function partsOf(inline: Token, quote: Quote): Inline[] {
  const parts: Inline[] = []
  let strong = false
  for (const child of inline.children ?? []) {
    if (child.type === 'strong_open') strong = true
    else if (child.type === 'strong_close') strong = false
    else
      for (const part of split(child.type === 'softbreak' ? ' ' : child.content, quote))
        parts.push(strong ? { ...part, strong: true } : part)
  }
  return parts
}

const special = /\{\{([^{}]+)\}\}|(QR-KF-06-\d{2}|KF0[1-6](?:-\d{2})?)/g

function* split(text: string, quote: Quote): Generator<Inline> {
  let from = 0
  for (const found of text.matchAll(special)) {
    if (found.index > from) yield { text: text.slice(from, found.index) }
    const [whole, key, code] = found
    yield key ? { text: quote(key) ?? whole, key } : { text: code!, code: code! }
    from = found.index + whole.length
  }
  if (from < text.length) yield { text: text.slice(from) }
}
