import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { now } from '../clock.ts'

export interface ArchiveWriter {
  /** @returns the entry's size in bytes */
  add(name: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<number>
  /** puts the archive under its name, whole and on the disk */
  close(): Promise<void>
  /** leaves nothing behind */
  abandon(): Promise<void>
}

export interface ArchiveReader {
  names: string[]
  /** throws when there is no such entry */
  read(name: string): Readable
}

const BLOCK = 512

/** A tar archive, so that any system can look into it. It appears under its name only when complete. */
export async function createArchive(path: string): Promise<ArchiveWriter> {
  const half = `${path}.part`
  const file = await open(half, 'w', 0o600)
  let end = 0
  const add: ArchiveWriter['add'] = async (name, source) => {
    let size = 0
    for await (const chunk of source) {
      await file.write(chunk, 0, chunk.length, end + BLOCK + size)
      size += chunk.length
    }
    // The size is known only now, so the header is written last into the place left for it.
    await file.write(headerOf(name, size), 0, BLOCK, end)
    end += BLOCK + padded(size)
    return size
  }
  const close = async () => {
    await file.write(Buffer.alloc(2 * BLOCK), 0, 2 * BLOCK, end)
    await file.sync()
    await file.close()
    await rename(half, path)
  }
  const abandon = async () => {
    await file.close()
    await rm(half, { force: true })
  }
  return { add, close, abandon }
}

/** Reads an archive's table of contents; an entry that was cut short is not in it. Throws when there is no such file. */
export async function openArchive(path: string): Promise<ArchiveReader> {
  const file = await open(path, 'r')
  const entries = await contentsOf(file).finally(() => file.close())
  const read = (name: string) => {
    const entry = entries.get(name)
    if (!entry) throw new Error(`${path} has no ${name}`)
    if (entry.size === 0) return Readable.from([])
    return createReadStream(path, { start: entry.start, end: entry.start + entry.size - 1 })
  }
  return { names: [...entries.keys()], read }
}

async function contentsOf(file: FileHandle): Promise<Map<string, { start: number; size: number }>> {
  const entries = new Map<string, { start: number; size: number }>()
  const header = Buffer.alloc(BLOCK)
  const { size: whole } = await file.stat()
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(header, 0, BLOCK, at)
    if (bytesRead < BLOCK || checksumOf(header) !== Number.parseInt(text(header, 148, 8), 8)) return entries
    const size = sizeIn(header)
    const start = at + BLOCK
    if (start + size > whole) return entries
    entries.set(text(header, 0, 100), { start, size })
    at = start + padded(size)
  }
}

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0, 100)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  writeSize(header, size)
  header.write(octal(Math.floor(now().getTime() / 1000), 12), 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

const LARGEST_OCTAL = 8 ** 11 - 1

// Entries over 8 GiB carry their size in binary, as GNU tar does.
function writeSize(header: Buffer, size: number): void {
  if (size <= LARGEST_OCTAL) header.write(octal(size, 12), 124)
  else {
    header.writeUInt8(0x80, 124)
    header.writeBigUInt64BE(BigInt(size), 128)
  }
}

function sizeIn(header: Buffer): number {
  return header[124] === 0x80
    ? Number(header.readBigUInt64BE(128))
    : Number.parseInt(text(header, 124, 12), 8)
}

function checksumOf(header: Buffer): number {
  // The checksum's own field counts as blanks.
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`
const padded = (size: number): number => Math.ceil(size / BLOCK) * BLOCK
const text = (header: Buffer, from: number, length: number): string =>
  header.toString('utf8', from, from + length).split('\0')[0] ?? ''
