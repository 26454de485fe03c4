import { type Box, innerWidth, mm, type Strip } from './boxes.ts'
import { type FormData, type FormLayout, type Part, placed } from './print.contract.ts'
import { mark, type Setting, textLines } from './typeset.ts'

/** What a heading says about the page it stands on. */
export type PageOf = { page: number; pages: number }

/**
 * The heading of a controlled form: whose it is at the left, its name in the middle, its code, edition, number
 * and page at the right (manual chapter 5, common heading), and the record's address as a QR code.
 */
export function headingOf(
  setting: Setting,
  layout: FormLayout,
  data: FormData,
  part: Part | undefined,
  width: number,
  of: PageOf,
): Strip {
  const small = layout.size === 'A5'
  const height = mm(small ? 15 : 17)
  const qr = data.url && !setting.blank ? height - mm(2) : 0
  const left = width * 0.26
  const right = width * (small ? 0.68 : 0.74) - qr
  const controlEnd = qr ? width - qr - mm(2) : width
  const boxes = [
    ownerBox(setting, layout, data, { left: 0, right: left }),
    titleBox(setting, layout, data, { left, right }),
    controlBox(setting, layout, data, part, { left: right, right: controlEnd }, of),
  ]
  if (qr) boxes.push(qrBox(data.url!, qr, { left: controlEnd, right: width }))
  return { boxes, least: height }
}

type Bounds = { left: number; right: number }

function ownerBox(setting: Setting, layout: FormLayout, data: FormData, bounds: Bounds): Box {
  const width = innerWidth(bounds)
  return {
    ...bounds,
    align: 'left',
    pieces: [
      ...textLines(setting, data.company, width),
      ...textLines(setting, data.estate, width, { size: setting.size + 1, weight: 'bold' }),
      ...textLines(setting, data.period ?? lineToFill(setting, layout), width),
    ],
  }
}

/** An empty register leaves room for its day or its unit, unless a field of its own asks for it. */
const lineToFill = (setting: Setting, layout: FormLayout): string =>
  setting.blank && layout.kind === 'register' && placed(layout, 'head').length === 0
    ? `${layout.asksFor?.zh ?? '日期'}：${layout.asksFor ? '' : '          年      月      日'}`
    : ''

function titleBox(setting: Setting, layout: FormLayout, data: FormData, bounds: Bounds): Box {
  const width = innerWidth(bounds)
  const size = layout.size === 'A5' ? 14 : 17
  const english = setting.language === 'en' ? layout.title.en : ''
  return {
    ...bounds,
    align: 'center',
    pieces: [
      ...textLines(setting, layout.title.zh, width, { size, weight: 'bold' }),
      ...textLines(setting, english, width),
      ...(data.late ? textLines(setting, `补录  ${data.late}`, width, { colour: mark }) : []),
    ],
  }
}

function controlBox(
  setting: Setting,
  layout: FormLayout,
  data: FormData,
  part: Part | undefined,
  bounds: Bounds,
  of: PageOf,
): Box {
  const number = data.number ? `${data.number}${part?.suffix ?? ''}` : ''
  const lines = [
    `编码：${layout.code}`,
    `版本/修订：${data.edition}`,
    `编号：${number || (setting.blank ? '' : '—')}`,
    `第 ${of.page} 页  共 ${of.pages} 页`,
  ]
  const width = innerWidth(bounds)
  return { ...bounds, align: 'left', pieces: lines.flatMap((line) => textLines(setting, line, width)) }
}

const qrBox = (url: string, size: number, bounds: Bounds): Box => ({
  ...bounds,
  align: 'center',
  pieces: [{ kind: 'qr', text: url, width: size, height: size }],
})
