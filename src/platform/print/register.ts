import { type Box, innerWidth, mm, type Strip } from './boxes.ts'
import { gridStrips, headingStrip, rowStrip } from './grid.ts'
import { heightOf, levelled, natural, packed, type Sized } from './packing.ts'
import {
  type FormColumn,
  type FormData,
  type FormLayout,
  type FormRow,
  leavesOf,
  placed,
} from './print.contract.ts'
import { mark, type Setting, textLines } from './typeset.ts'
import { choicesOf } from './values.ts'

export type Area = { width: number; room: number }

/**
 * The pages of a register: on each its head fields and column names, up to its number of rows, and below the
 * last row its foot fields. Rows a page has left are ruled, and on a finished sheet the first says 以下空白.
 */
export function registerPages(setting: Setting, layout: FormLayout, data: FormData, area: Area): Sized[][] {
  const columns = placed(layout, 'row')
  const grid = { ...setting, grid: true, year: undefined }
  const sheet = data.sheet ?? { values: {}, complete: !setting.blank }
  const top = [
    ...gridStrips(grid, placed(layout, 'head'), sheet, area.width),
    headingStrip(setting, columns, 0, area.width),
  ].map(natural)
  const foot = [
    ...gridStrips(grid, placed(layout, 'foot'), sheet, area.width),
    ...legend(setting, layout, columns, area.width),
  ]
    .map((strip) => ({ ...strip, least: Math.max(strip.least, strip.wished ?? 0) }))
    .map(natural)
  const room = area.room - heightOf(top)
  const perPage = layout.rowsPerPage ?? 20
  const pages = packed(rowsOf(setting, layout, data, columns, area.width), room, perPage)
  if (heightOf(pages.at(-1)!.map(natural)) + heightOf(foot) > room) pages.push([])
  return pages.map((page, index) => {
    const below = index === pages.length - 1 ? foot : []
    const free = room - heightOf(below)
    const blanks = blankRows(setting, columns, data, page, { width: area.width, room: free }, perPage)
    const rows = [...page, ...blanks]
    return [...top, ...levelled(rows, free, pitchOf(room / perPage, free / rows.length)), ...below]
  })
}

const lowest = mm(4)
/** The form's own row height; a page that holds fewer rows sets them wider, within reason. */
const pitchOf = (usual: number, filling: number): number => Math.min(usual * 1.5, Math.max(usual, filling))

/** Lower than this a row cannot be written in by hand. */
const writable = mm(5.2)

function rowsOf(
  setting: Setting,
  layout: FormLayout,
  data: FormData,
  columns: FormColumn[],
  width: number,
): Strip[] {
  const rows = setting.blank ? (layout.preset ?? []).map((values) => ({ values })) : data.rows
  return rows.map((row) => marked(setting, row, rowStrip(setting, columns, row, 0, width, lowest)))
}

/** V00-6 and V00-8: a late row says 补录 and a void one 作废, in its first cell. */
function marked(setting: Setting, row: FormRow, strip: Strip): Strip {
  const word = row.void ? '作废' : row.late ? '补录' : ''
  const first = strip.boxes[0]
  if (word === '' || !first) return strip
  const pieces = [
    ...first.pieces,
    ...textLines(setting, word, innerWidth(first), { colour: mark, weight: 'bold' }),
  ]
  return { ...strip, boxes: [{ ...first, pieces }, ...strip.boxes.slice(1)] }
}

function blankRows(
  setting: Setting,
  columns: FormColumn[],
  data: FormData,
  page: Strip[],
  area: Area,
  perPage: number,
): Strip[] {
  const free = area.room - heightOf(page.map(natural))
  const count = Math.min(perPage - page.length, Math.floor(free / writable))
  const rows = Array.from({ length: Math.max(0, count) }, () =>
    rowStrip(setting, columns, { values: {} }, 0, area.width, lowest),
  )
  const finished = !setting.blank && data.rows.every((row) => row.complete)
  if (finished && rows[0]) rows[0] = { ...rows[0], boxes: [endBox(setting, area.width)] }
  return rows
}

const endBox = (setting: Setting, width: number): Box => ({
  left: 0,
  right: width,
  pieces: textLines(setting, '以下空白', width),
  align: 'center',
})

/** On an empty form: what ★ means, and the answers each column offers. */
function legend(setting: Setting, layout: FormLayout, columns: FormColumn[], width: number): Strip[] {
  if (!setting.blank) return []
  const offered = leavesOf(columns).filter(
    (column) => column.type === 'enum' && !(column.key in (layout.preset?.[0] ?? {})),
  )
  const answers = offered.map(
    (column) =>
      `${column.zh}：${choicesOf(column)
        .map((one) => one.zh)
        .join('/')}`,
  )
  const bounds = { left: 0, right: width }
  const text = `填表说明：★ 必填；空栏划“/”；更正用单线划去，旁签姓名日期。${answers.join('；')}${answers.length > 0 ? '。' : ''}`
  const pieces = textLines(setting, text, innerWidth(bounds), { size: setting.size - 0.5 })
  return [{ boxes: [{ ...bounds, pieces, align: 'left' }], least: 0 }]
}
