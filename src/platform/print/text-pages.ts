import type { Content } from 'pdfmake'
import { mm } from './boxes.ts'
import { type Definition, make } from './making.ts'
import { printable } from './printable.ts'

/** Running text on controlled paper, as plain data: it crosses to the press's thread. */
export type TextPages = {
  title: string
  author: string
  /** cells of the heading on every page, before the page number */
  head: string[]
  /** one line at the foot of every page */
  foot: string
  /** stamped across every page: 作废, 未生效 */
  mark?: string
  /** printed from the top down; `headlineLevel: 1` never stands alone at the end of a page */
  content: Content[]
}

/** Running text as PDF: A4 with margins of 15 mm, its heading and page x of y on every page. */
export const pdfOfText = (pages: TextPages): Promise<Buffer> => make(textDefinition(drawable(pages)))

const margin = mm(15)

function textDefinition(pages: TextPages): Definition {
  return {
    pageSize: 'A4',
    pageMargins: [margin, mm(28), margin, mm(17)],
    version: '1.7',
    language: 'zh-CN',
    displayTitle: true,
    defaultStyle: { font: 'NotoSansSC', fontSize: 10, lineHeight: 1.35 },
    info: { title: pages.title, author: pages.author },
    watermark: pages.mark
      ? { text: pages.mark, color: '#b00020', opacity: 0.13, bold: true, angle: -35, fontSize: 120 }
      : undefined,
    header: (at, of) => heading([...pages.head, `第 ${at} 页  共 ${of} 页`]),
    footer: () => ({ text: pages.foot, margin: [margin, mm(4), margin, 0], fontSize: 8, color: '#5f686f' }),
    pageBreakBefore: (node, around) =>
      node.headlineLevel === 1 && around.getFollowingNodesOnPage().length === 0,
    content: pages.content,
  }
}

const heading = (cells: string[]): Content => ({
  table: { widths: cells.map((_, at) => (at === 0 ? '*' : 'auto')), body: [cells] },
  layout: 'thin',
  fontSize: 9,
  margin: [margin, mm(13), margin, 0],
})

/** Every text of the pages as it can be drawn: what the typeface does not hold becomes 〓. */
function drawable<T>(part: T): T {
  if (typeof part === 'string') return printable(part) as T
  if (Array.isArray(part)) return part.map(drawable) as T
  if (part === null || typeof part !== 'object') return part
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, drawable(value)])) as T
}
