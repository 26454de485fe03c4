import type { Picture } from './picture.ts'
import type { Weight } from './typeface.ts'

/** Lengths are points; a page is measured from its top left corner. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

export type Align = 'left' | 'center' | 'right'

/** One line of text, already broken to fit its box. */
export type TextLine = {
  kind: 'line'
  text: string
  size: number
  weight: Weight
  colour?: string
  struck?: boolean
  /** overrides the box's own alignment */
  align?: Align
}

export type Image = { kind: 'image'; picture: Picture; width: number; height: number }

export type QrCode = { kind: 'qr'; text: string; width: number; height: number }

export type Piece = TextLine | Image | QrCode

/** A rectangle of a form with its contents; `under` are boxes ruled beneath its own contents. */
export type Box = {
  left: number
  right: number
  pieces: Piece[]
  align: Align
  fill?: string
  under?: Box[]
  /** contents start at the top instead of standing in the middle */
  fromTop?: boolean
}

/** Boxes side by side, as high as the highest of them. */
export type Strip = {
  boxes: Box[]
  least: number
  /** writing room it should have where a page has it to give */
  wished?: number
  /** the most it may grow, as a factor, when its page has room left over */
  stretch?: number
  /** never the last strip of a page: a heading */
  keepWithNext?: boolean
  /** the column names it stands under, said again when it begins a page */
  under?: Strip
}

export const padding = { x: 2.2, y: 1.2 }

const leading = 1.26

export const pieceHeight = (piece: Piece): number =>
  piece.kind === 'line' ? piece.size * leading : piece.height

const piecesHeight = (pieces: Piece[]): number => pieces.reduce((sum, piece) => sum + pieceHeight(piece), 0)

/** Height a box needs for its own contents, without what is ruled beneath them. */
export const ownHeight = (box: Box): number => piecesHeight(box.pieces) + 2 * padding.y

const boxHeight = (box: Box): number => ownHeight(box) + (box.under ? boxesHeight(box.under) : 0)

const boxesHeight = (boxes: Box[]): number => Math.max(0, ...boxes.map(boxHeight))

export const stripHeight = (strip: Strip): number => Math.max(strip.least, boxesHeight(strip.boxes))

/** Width left for contents inside a box. */
export const innerWidth = (box: { left: number; right: number }): number =>
  box.right - box.left - 2 * padding.x

/**
 * Cuts a strip that is higher than `room`: what fits, and what continues on the next page.
 * Undefined when not even one line of each box fits.
 */
export function splitStrip(strip: Strip, room: number): [Strip, Strip] | undefined {
  const cuts = strip.boxes.map((box) => fitting(box.pieces, room - 2 * padding.y))
  if (strip.boxes.some((box, index) => box.pieces.length > 0 && cuts[index] === 0)) return undefined
  const part = (from: (cut: number) => number, to?: (cut: number) => number): Box[] =>
    strip.boxes.map((box, index) => ({
      ...box,
      pieces: box.pieces.slice(from(cuts[index]!), to?.(cuts[index]!)),
    }))
  return [
    {
      ...strip,
      boxes: part(
        () => 0,
        (cut) => cut,
      ),
      least: Math.min(strip.least, room),
    },
    { ...strip, boxes: part((cut) => cut), least: 0 },
  ]
}

/** How many of the pieces fit one above the other. */
function fitting(pieces: Piece[], room: number): number {
  let used = 0
  let count = 0
  for (const piece of pieces) {
    used += pieceHeight(piece)
    if (used > room + 0.01) break
    count++
  }
  return count
}
