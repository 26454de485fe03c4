import { refuse } from '../refusal.ts'
import { type PictureReader, readJpeg, readPng, readWebp } from './pictures.ts'

export const mediaTypes = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type FileKind = keyof typeof mediaTypes

/** A picture of more pixels is refused: opening it would cost every reader a gigabyte. */
const mostPixels = 50_000_000

const pictureReaders: Partial<Record<FileKind, PictureReader>> = {
  jpeg: readJpeg,
  png: readPng,
  webp: readWebp,
}

/**
 * What the bytes are, by their own structure and never by name or header. Refuses `file.unknown_type`,
 * `file.cut_short`, `file.more_than_one` for a file that goes on behind its end (a picture that is also a program),
 * and `file.too_many_pixels`.
 */
export function recognise(bytes: Buffer): FileKind {
  const kind = kindOf(bytes)
  if (!kind) refuse('invalid', 'file.unknown_type', { field: 'file' })
  const end =
    kind === 'pdf' ? endOfPdf(bytes) : kind === 'xlsx' ? endOfSheet(bytes) : endOfPicture(kind, bytes)
  if (end === null) refuse('invalid', 'file.cut_short', { field: 'file' })
  if (end !== bytes.length) refuse('invalid', 'file.more_than_one', { field: 'file' })
  return kind
}

function kindOf(bytes: Buffer): FileKind | null {
  const head = bytes.toString('latin1', 0, 12)
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp'
  if (head.startsWith('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return 'xlsx'
  return null
}

function endOfPicture(kind: FileKind, bytes: Buffer): number | null {
  const picture = pictureReaders[kind]?.(bytes) ?? null
  if (picture && picture.width * picture.height > mostPixels)
    refuse('invalid', 'file.too_many_pixels', { field: 'file', facts: { most: mostPixels / 1_000_000 } })
  return picture && picture.width > 0 && picture.height > 0 ? picture.end : null
}

/** A PDF ends with %%EOF and at most a line's end. */
function endOfPdf(bytes: Buffer): number | null {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 64))
  return /%%EOF\s*$/.test(tail) ? bytes.length : null
}

const endOfDirectory = Buffer.from('504b0506', 'hex')

/** A workbook is a zip whose directory stands at the very end and names the workbook's parts. */
function endOfSheet(bytes: Buffer): number | null {
  const at = bytes.lastIndexOf(endOfDirectory)
  if (at < 0 || at + 22 > bytes.length) return null
  const directory = bytes.toString('latin1', bytes.readUInt32LE(at + 16), at)
  if (!directory.includes('[Content_Types].xml') || !directory.includes('xl/workbook.xml'))
    refuse('invalid', 'file.unknown_type', { field: 'file' })
  return at + 22 + bytes.readUInt16LE(at + 20)
}
