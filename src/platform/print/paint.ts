import type { Content } from 'pdfmake'
import { type Align, type Box, ownHeight, type Piece, padding, pieceHeight, type TextLine } from './boxes.ts'
import type { Sized } from './packing.ts'
import { ticked } from './printable.ts'
import { widthOf } from './typeface.ts'

type CanvasElement = Extract<Content, { canvas: unknown }>['canvas'][number]

const thin = 0.5
const thick = 1

/** Ruled strips one below the other inside a frame, from a point of the page. */
export function paintStrips(strips: Sized[], x: number, y: number, width: number): Content[] {
  const rules: CanvasElement[] = []
  const contents: Content[] = []
  let top = y
  for (const { strip, height } of strips) {
    for (const box of strip.boxes) paintBox(box, x, top, height, rules, contents)
    top += height
  }
  rules.push(outline(x, y, width, top - y))
  return [{ canvas: rules, absolutePosition: { x: 0, y: 0 } }, ...contents]
}

/** Boxes without rules, such as the signing line. */
export function paintBare(boxes: Box[], x: number, y: number, height: number): Content[] {
  const contents: Content[] = []
  for (const box of boxes) paintPieces(box, x, y, height, contents)
  return contents
}

function paintBox(
  box: Box,
  x: number,
  top: number,
  height: number,
  rules: CanvasElement[],
  contents: Content[],
): void {
  const own = box.under ? ownHeight(box) : height
  if (box.fill) {
    rules.push({ type: 'rect', x: x + box.left, y: top, w: box.right - box.left, h: height, color: box.fill })
  }
  rules.push(line(x + box.left, top, x + box.right, top), line(x + box.left, top, x + box.left, top + height))
  paintPieces(box, x, top, own, contents)
  for (const below of box.under ?? []) paintBox(below, x, top + own, height - own, rules, contents)
}

const line = (x1: number, y1: number, x2: number, y2: number): CanvasElement => ({
  type: 'line',
  x1,
  y1,
  x2,
  y2,
  lineWidth: thin,
})

const outline = (x: number, y: number, w: number, h: number): CanvasElement => ({
  type: 'rect',
  x,
  y,
  w,
  h,
  lineWidth: thick,
})

/** Contents stand in the middle of their box's height. */
function paintPieces(box: Box, x: number, top: number, height: number, contents: Content[]): void {
  const total = box.pieces.reduce((sum, piece) => sum + pieceHeight(piece), 0)
  let y = top + (height - total) / 2
  for (const piece of box.pieces) {
    contents.push(...paintPiece(piece, box, x, y))
    y += pieceHeight(piece)
  }
}

function paintPiece(piece: Piece, box: Box, x: number, y: number): Content[] {
  const width = piece.kind === 'line' ? widthOf(piece.text, piece.size, piece.weight) : piece.width
  const align = piece.kind === 'line' ? (piece.align ?? box.align) : box.align
  const absolutePosition = { x: x + startOf(box, width, align), y }
  if (piece.kind === 'qr') return [{ qr: piece.text, fit: piece.width, absolutePosition }]
  if (piece.kind === 'image') {
    return [
      { image: dataUrl(piece.picture.bytes), width: piece.width, height: piece.height, absolutePosition },
    ]
  }
  return [
    textAt(piece.text.replaceAll(ticked, '□'), piece, absolutePosition),
    ...ticks(piece, absolutePosition),
  ]
}

const dataUrl = (bytes: Buffer): string =>
  `data:image/${bytes[0] === 0x89 ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`

function startOf(box: Box, width: number, align: Align): number {
  if (align === 'center') return (box.left + box.right - width) / 2
  return align === 'right' ? box.right - padding.x - width : box.left + padding.x
}

type Position = { x: number; y: number }

const textAt = (text: string, line: TextLine, absolutePosition: Position): Content => ({
  text,
  fontSize: line.size,
  bold: line.weight === 'bold',
  color: line.colour ?? 'black',
  decoration: line.struck ? 'lineThrough' : undefined,
  noWrap: true,
  preserveLeadingSpaces: true,
  absolutePosition,
})

/** A tick over each ticked box of the line. */
function ticks(line: TextLine, at: Position): Content[] {
  const found: Content[] = []
  for (let from = line.text.indexOf(ticked); from >= 0; from = line.text.indexOf(ticked, from + 1)) {
    const x = at.x + widthOf(line.text.slice(0, from), line.size, line.weight) + line.size * 0.12
    found.push(
      textAt('✓', { ...line, size: line.size * 1.15, weight: 'bold' }, { x, y: at.y - line.size * 0.2 }),
    )
  }
  return found
}
