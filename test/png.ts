import { crc32, deflateSync } from 'node:zlib'

/** A small transparent PNG with a stroke across it, as a signature pad draws one. */
export function signaturePng(width = 60, height = 24): Buffer {
  const pixels = Buffer.alloc((width * 4 + 1) * height)
  for (let x = 0; x < width; x++) {
    const y = Math.floor((height * x) / width)
    pixels.writeUInt32BE(0x102040ff, y * (width * 4 + 1) + 1 + x * 4)
  }
  return pngOf(width, height, deflateSync(pixels))
}

/** A PNG file around already packed pixels of eight-bit RGBA. */
export function pngOf(width: number, height: number, packed: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6], 8)
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
