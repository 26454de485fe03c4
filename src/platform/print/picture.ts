import { crc32, inflateSync } from 'node:zlib'

export type Picture = { bytes: Buffer; width: number; height: number }

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** A phone photo is 12 million pixels; more than this is not a photo but an attack on memory. */
const mostPixels = 40_000_000

/**
 * A PNG or JPEG that is safe to hand to the PDF writer, with its size in pixels; undefined when it is not.
 * The writer unpacks a PNG's transparency in the background and throws there on damaged data, out of reach of
 * any caller, so everything it relies on is checked here first.
 */
export function pictureOf(source: Uint8Array | string | undefined): Picture | undefined {
  if (source === undefined) return undefined
  const bytes = typeof source === 'string' ? dataUrlBytes(source) : Buffer.from(source)
  if (bytes.subarray(0, 8).equals(pngMark)) return png(bytes)
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return jpeg(bytes)
  return undefined
}

const dataUrlBytes = (text: string): Buffer =>
  Buffer.from(/^data:image\/(?:png|jpeg);base64,(.*)$/s.exec(text)?.[1] ?? '', 'base64')

const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

function png(bytes: Buffer): Picture | undefined {
  const chunks = pngChunks(bytes)
  const header = chunks?.find(([name]) => name === 'IHDR')?.[1]
  if (!chunks || header?.length !== 13 || chunks.at(-1)![0] !== 'IEND') return undefined
  const [width, height, depth, colour] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8]!,
    header[9]!,
  ]
  const interlaced = header[12] !== 0
  const perPixel = channels[colour]
  const paletteMissing = colour === 3 && !chunks.some(([name]) => name === 'PLTE')
  if (!perPixel || depth !== 8 || interlaced || paletteMissing || !saneSize(width, height)) return undefined
  const packed = Buffer.concat(chunks.filter(([name]) => name === 'IDAT').map(([, data]) => data))
  return unpacksTo(packed, width * perPixel + 1, height) ? { bytes, width, height } : undefined
}

/** All chunks with their data, or undefined when one is cut off or its checksum is wrong. */
function pngChunks(bytes: Buffer): [string, Buffer][] | undefined {
  const chunks: [string, Buffer][] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      return undefined
    chunks.push([bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end - 4)])
    at = end
  }
  return chunks.length > 0 ? chunks : undefined
}

/** Unpacks to exactly this many bytes, each scan line opening with one of the five filters. */
function unpacksTo(packed: Buffer, line: number, lines: number): boolean {
  try {
    const pixels = inflateSync(packed, { maxOutputLength: line * lines })
    if (pixels.length !== line * lines) return false
    for (let at = 0; at < pixels.length; at += line) if (pixels[at]! > 4) return false
    return true
  } catch {
    return false
  }
}

/**
 * Walks the segments to the image data. The EXIF segment is left out: it may hold the place the photo was taken,
 * which the paper has no need of, and a damaged one stops the PDF writer.
 */
function jpeg(bytes: Buffer): Picture | undefined {
  const kept = [bytes.subarray(0, 2)]
  let size: [number, number] | undefined
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (isFrame(marker)) size = [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    if (marker === scanStart) return finished(kept, bytes.subarray(at), size)
    if (marker !== exif) kept.push(bytes.subarray(at, end))
    at = end
  }
  return undefined
}

const exif = 0xe1
const scanStart = 0xda
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function finished(kept: Buffer[], scan: Buffer, size: [number, number] | undefined): Picture | undefined {
  if (!size || !saneSize(...size)) return undefined
  return { bytes: Buffer.concat([...kept, scan]), width: size[0], height: size[1] }
}

const saneSize = (width: number, height: number): boolean =>
  width > 0 && height > 0 && width * height <= mostPixels
