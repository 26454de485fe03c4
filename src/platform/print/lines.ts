import { type Weight, widthOf } from './typeface.ts'

/** Punctuation that may not begin a line (避头). */
const closing = /^[、。，．；：？！％‰…—～·）】〕》」』”’〉\])},.;:?!%/／°℃㎡㎥★]$/u
/** Punctuation that may not end a line (避尾). */
const opening = /^[（【〔《「『“‘〈[({￥¥$#№]$/u
/** Words are not broken: room numbers however written (3-2-1802, 3栋2单元1802), phones, amounts, record numbers. */
const room = /\p{Nd}+(?:栋|幢|座|号楼)(?:\p{Nd}+单元)?(?:\p{Nd}+室?)?/u
const word =
  /[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd}\p{M}.,:/@_+*#%'’&=?~－-]*[\p{Script=Latin}\p{Nd}%])?/u
const atom = new RegExp(`${room.source}|${word.source}|\\n|[ \\u3000]+|.`, 'gu')
/** Where a word too wide for its cell is parted first. */
const seams = ['-', '－', '/', '.', '@', ':', '_', '栋', '幢', '座', '楼', '元']
/** Rounding room: kerning may move a line by less than this, in points. */
const slack = 0.05

/**
 * Breaks text into the lines of a cell `width` points wide. Chinese may break between any two characters except
 * where punctuation forbids it; words stay whole unless the cell is narrower than the word. Text given as a list
 * breaks only between its items, which stand two spaces apart.
 */
export function breakLines(
  text: string | string[],
  width: number,
  size: number,
  weight: Weight = 'normal',
): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const close = (): void => {
    lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  const parts =
    typeof text === 'string' ? pieces(text, width + slack, size, weight) : items(text, width + slack, size)
  for (const piece of parts) {
    if (piece === '\n') {
      close()
      continue
    }
    const taken = widthOf(piece, size, weight)
    if (line !== '' && used + widthOf(piece.trimEnd(), size, weight) > width + slack) close()
    if (line === '' && piece.trim() === '' && lines.length > 0) continue
    line += piece
    used += taken
  }
  close()
  return lines
}

/** Runs of atoms that must stay on one line, each no wider than the cell. */
function* pieces(text: string, width: number, size: number, weight: Weight): Generator<string> {
  let held = ''
  for (const next of text.match(atom) ?? []) {
    const joined = held + next
    const fits = next !== '\n' && held !== '\n' && staysTogether(held, next)
    if (fits && widthOf(joined, size, weight) <= width) {
      held = joined
      continue
    }
    if (held !== '') yield* cut(held, width, size, weight)
    held = next
  }
  if (held !== '') yield* cut(held, width, size, weight)
}

/** The same number of lines, as even as they can be without parting a word: 受理 / 时间, not 受理时 / 间. */
export function balancedLines(
  text: string,
  width: number,
  size: number,
  weight: Weight = 'normal',
): string[] {
  let best = breakLines(text, width, size, weight)
  const words = [...pieces(text, width + slack, size, weight)].map((piece) => widthOf(piece, size, weight))
  for (
    let narrower = width - size / 2;
    best.length > 1 && narrower >= Math.max(...words);
    narrower -= size / 2
  ) {
    const lines = breakLines(text, narrower, size, weight)
    if (lines.length > best.length) break
    best = lines
  }
  return best
}

function* items(list: string[], width: number, size: number): Generator<string> {
  for (const item of list) {
    yield* cut(item, width, size, 'normal')
    yield '  '
  }
}

const staysTogether = (held: string, next: string): boolean =>
  held === '' || closing.test(next) || opening.test(held.at(-1)!)

/** A word wider than the cell: broken after a hyphen, slash or point where one fits, else anywhere. */
function* cut(piece: string, width: number, size: number, weight: Weight): Generator<string> {
  let rest = piece
  while (piece.trim() !== '' && widthOf(rest, size, weight) > width) {
    const head = headThatFits(rest, width, size, weight)
    yield head
    rest = rest.slice(head.length)
  }
  if (rest !== '') yield rest
}

function headThatFits(text: string, width: number, size: number, weight: Weight): string {
  let head = ''
  for (const character of text) {
    if (head !== '' && widthOf(head + character, size, weight) > width) break
    head += character
  }
  const seam = Math.max(...seams.map((mark) => head.lastIndexOf(mark)))
  return seam > 0 && seam < head.length - 1 ? head.slice(0, seam + 1) : head
}
