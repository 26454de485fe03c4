import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

export type ZipPart = { name: string; content: Iterable<Buffer> | AsyncIterable<Buffer> }

/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808
const deflated = 8
/** 1980-01-01: a fixed day, so that the same rows make the same file. */
const dosDay = 0x0021
/** Without the 64-bit extension, sizes and offsets are 32-bit numbers. */
const most = 0xffffffff

type Written = { name: Buffer; crc: number; packed: number; unpacked: number; offset: number }

/**
 * A ZIP archive as a stream of bytes, made while it is read: nothing is kept but the directory, and a reader who
 * stops reading stops the parts. Throws when a part or the archive passes 4 GB.
 */
export async function* zipped(parts: AsyncIterable<ZipPart>): AsyncGenerator<Buffer> {
  const directory: Written[] = []
  let offset = 0
  for await (const part of parts) {
    const entry: Written = { name: Buffer.from(part.name), crc: 0, packed: 0, unpacked: 0, offset }
    const head = localHeader(entry)
    yield head
    for await (const chunk of packedContent(part.content, entry)) yield chunk
    const tail = descriptor(entry)
    yield tail
    offset += head.length + entry.packed + tail.length
    if (entry.unpacked > most || offset > most) throw new Error(`the archive passes 4 GB in ${part.name}`)
    directory.push(entry)
  }
  yield* centralDirectory(directory, offset)
}

async function* packedContent(content: ZipPart['content'], entry: Written): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level: 6 })
  // a failing source destroys the stream, and the loop below throws its error; leaving the loop ends the source
  pipeline(Readable.from(counted(content, entry)), deflate, () => {})
  for await (const chunk of deflate) {
    entry.packed += chunk.length
    yield chunk
  }
}

async function* counted(content: ZipPart['content'], entry: Written): AsyncGenerator<Buffer> {
  for await (const chunk of content) {
    entry.crc = crc32(chunk, entry.crc)
    entry.unpacked += chunk.length
    yield chunk
  }
}

function localHeader(entry: Written): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  writeKind(head, 6)
  head.writeUInt16LE(entry.name.length, 26)
  return Buffer.concat([head, entry.name])
}

function writeKind(head: Buffer, at: number): void {
  head.writeUInt16LE(flags, at)
  head.writeUInt16LE(deflated, at + 2)
  head.writeUInt16LE(dosDay, at + 6)
}

function descriptor(entry: Written): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(0x08074b50, 0)
  writeSizes(tail, 4, entry)
  return tail
}

function writeSizes(head: Buffer, at: number, entry: Written): void {
  head.writeUInt32LE(entry.crc, at)
  head.writeUInt32LE(entry.packed, at + 4)
  head.writeUInt32LE(Math.min(entry.unpacked, most), at + 8)
}

function* centralDirectory(entries: Written[], offset: number): Generator<Buffer> {
  let size = 0
  for (const entry of entries) {
    const head = Buffer.alloc(46)
    head.writeUInt32LE(0x02014b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(20, 6)
    writeKind(head, 8)
    writeSizes(head, 16, entry)
    head.writeUInt16LE(entry.name.length, 28)
    head.writeUInt32LE(entry.offset, 42)
    size += head.length + entry.name.length
    yield Buffer.concat([head, entry.name])
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  yield end
}
