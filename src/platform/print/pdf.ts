import type { Content } from 'pdfmake'
import { shanghaiDay } from '../clock.ts'
import { mm, type Strip, stripHeight } from './boxes.ts'
import { printLines, signStrip } from './footing.ts'
import { headingOf } from './letterhead.ts'
import { type Definition, make } from './making.ts'
import { heightOf, natural, type Sized } from './packing.ts'
import { paintBare, paintStrips } from './paint.ts'
import { type FormData, type FormLayout, leavesOf, type Part, placed } from './print.contract.ts'
import { registerPages } from './register.ts'
import { singlePages } from './single.ts'
import type { Setting } from './typeset.ts'

/** A controlled form as PDF. Runs in the press, a thread of its own: a page takes some forty milliseconds. */
export const pdfOf = (layout: FormLayout, data: FormData): Promise<Buffer> =>
  make(formDefinition(layout, data))

/** The document behind the PDF, every line already broken and placed. */
function formDefinition(layout: FormLayout, data: FormData): Definition {
  const paper = paperOf(layout)
  const setting = settingOf(layout, data)
  const parts = data.parts && layout.parts ? layout.parts : [undefined]
  const pages = parts.flatMap((part) => partPages(setting, layout, data, part, paper))
  return {
    pageSize: { width: paper.width, height: paper.height },
    pageMargins: 0,
    version: '1.7',
    defaultStyle: { font: 'NotoSansSC' },
    language: 'zh-CN',
    displayTitle: true,
    info: {
      title: [layout.code, layout.title.zh, data.number].filter(Boolean).join(' '),
      author: data.company,
      creationDate: data.printedAt,
    },
    watermark: isInvalid(layout, data)
      ? {
          text: '作废',
          font: 'NotoSansSC',
          bold: true,
          color: '#b00020',
          opacity: 0.13,
          angle: -35,
          fontSize: layout.size === 'A4' ? 150 : 90,
        }
      : undefined,
    content: pages.map((page, index) => ({ stack: page, pageBreak: index > 0 ? 'before' : undefined })),
  }
}

/** A void record of its own is void as a sheet; a void row of a register is only struck through. */
const isInvalid = (layout: FormLayout, data: FormData): boolean =>
  data.invalid === true || (layout.kind === 'single' && data.rows[0]?.void === true)

type Paper = { width: number; height: number; margin: number }

/** Margins are 15 mm on A4 (manual chapter 5); A5 slips keep 9 mm, as printed slip books do. */
function paperOf(layout: FormLayout): Paper {
  const [short, long] = layout.size === 'A4' ? [mm(210), mm(297)] : [mm(148), mm(210)]
  const margin = mm(layout.size === 'A4' ? 15 : 9)
  return layout.orientation === 'portrait'
    ? { width: short, height: long, margin }
    : { width: long, height: short, margin }
}

function settingOf(layout: FormLayout, data: FormData): Setting {
  const inRow = leavesOf(placed(layout, 'row')).length
  const wide = layout.kind === 'register' ? (inRow > 13 ? 7 : 7.5) : 8.5
  return {
    size: layout.size === 'A5' ? (data.language === 'en' ? 6.8 : 7.5) : wide,
    language: data.language ?? 'zh',
    blank: data.blank ?? false,
    photos: data.photos ?? false,
    year: layout.kind === 'register' ? shanghaiDay(data.printedAt).slice(0, 4) : undefined,
    grid: false,
    missing: new Set(),
  }
}

/** The pages of one part of the form, painted. */
function partPages(
  setting: Setting,
  layout: FormLayout,
  data: FormData,
  part: Part | undefined,
  paper: Paper,
): Content[][] {
  const width = paper.width - 2 * paper.margin
  const heading = (page: number, pages: number): Strip =>
    headingOf(setting, layout, data, part, width, { page, pages })
  const signs = signStrip({ ...setting, year: undefined }, layout, data, width)
  const room =
    paper.height - 2 * paper.margin - stripHeight(heading(1, 1)) - stripHeight(signs) - mm(printLineHeight)
  const area = { width, room }
  const bodies =
    layout.kind === 'register'
      ? registerPages(setting, layout, data, area)
      : singlePages(setting, layout, data, area)
  return bodies.map((body, index) => {
    const framed = [natural(heading(index + 1, bodies.length)), ...body]
    return paintPage(setting, layout, data, part, framed, signs, paper)
  })
}

const printLineHeight = 4

function paintPage(
  setting: Setting,
  layout: FormLayout,
  data: FormData,
  part: Part | undefined,
  framed: Sized[],
  signs: Strip,
  paper: Paper,
): Content[] {
  const width = paper.width - 2 * paper.margin
  const under = paper.margin + heightOf(framed)
  const signHeight = stripHeight(signs)
  const printed = printLines(setting, layout, data, width)
  return [
    ...paintStrips(framed, paper.margin, paper.margin, width),
    ...paintBare(signs.boxes, paper.margin, under, signHeight),
    ...paintBare(printed.boxes, paper.margin, under + signHeight, mm(printLineHeight)),
    ...(part ? partMark(setting, part, paper) : []),
  ]
}

/** Which part of the slip a sheet is, down its right edge. */
function partMark(setting: Setting, part: Part, paper: Paper): Content[] {
  const size = setting.size
  const letters = [...part.zh]
  const top = (paper.height - letters.length * size * 1.4) / 2
  return letters.map((text, index) => ({
    text,
    fontSize: size,
    absolutePosition: { x: paper.width - paper.margin + mm(1.6), y: top + index * size * 1.4 },
  }))
}
