/** What the bytes of a picture say of themselves: where it ends and how large it is, in pixels. */
export type Picture = { end: number; width: number; height: number }

/** Reads a picture by walking its whole structure; null when it is cut short or not one after all. */
export type PictureReader = (bytes: Buffer) => Picture | null

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda

/** JPEG: marker after marker to the end of image; the pixels' data lie between the scan's marker and the next one. */
export const readJpeg: PictureReader = (bytes) => {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null
  let size = { width: 0, height: 0 }
  let at = 2
  while (at + 4 <= bytes.length + 2) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1]
    if (marker === undefined) return null
    if (marker === 0xff) at += 1
    else if (marker === endOfImage) return size.width > 0 ? { end: at + 2, ...size } : null
    else {
      const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0
      if (length < 2 || at + 2 + length > bytes.length) return null
      if (isFrame(marker) && length >= 8)
        size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
      at += 2 + length
      if (marker === startOfScan) at = pastScan(bytes, at)
    }
  }
  return null
}

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** The next real marker: a stuffed FF00 and the restart markers belong to the pixels. */
function pastScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}

const pngHead = Buffer.from('89504e470d0a1a0a', 'hex')

/** PNG: chunk after chunk, IHDR first, to IEND. */
export const readPng: PictureReader = (bytes) => {
  if (!bytes.subarray(0, 8).equals(pngHead) || bytes.length < 33) return null
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  let hasPixels = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    const next = at + 12 + length
    if (next > bytes.length) return null
    if (name === 'IDAT') hasPixels = true
    if (name === 'IEND') return hasPixels ? { end: next, ...size } : null
    at = next
  }
  return null
}

/** WebP: a RIFF whose own length says where it ends; its first chunk carries the size. */
export const readWebp: PictureReader = (bytes) => {
  if (bytes.length < 30 || bytes.toString('latin1', 0, 4) !== 'RIFF') return null
  if (bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return null
  const size = webpSize(bytes)
  return size && { end, ...size }
}

function webpSize(bytes: Buffer): { width: number; height: number } | null {
  const chunk = bytes.toString('latin1', 12, 16)
  if (chunk === 'VP8X') return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) }
  if (chunk === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
  if (chunk === 'VP8L') {
    const packed = bytes.readUInt32LE(21)
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >> 14) & 0x3fff) }
  }
  return null
}
