import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { refuse } from '../refusal.ts'

const inflate = promisify(inflateRaw)

/** What an office's list never reaches, and an archive made to burst does. */
const most = { parts: 2_000, unpacked: 150_000_000 }
const endMark = 0x06054b50
const entryMark = 0x02014b50

type Entry = { method: number; packed: number; unpacked: number; crc: number; offset: number }

/** The parts of an archive, unpacked only when asked for. */
export type Archive = { names: string[]; part(name: string): Promise<Buffer | undefined> }

/**
 * Opens a ZIP archive held in memory. Refuses `sheet.damaged` for what is not a whole archive, `sheet.encrypted`,
 * and `sheet.unpacks_too_big` when it would unpack to more than 150 MB, by its directory or in fact.
 */
export function openArchive(file: Buffer): Archive {
  const entries = directoryOf(file)
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.unpacked, 0)
  if (total > most.unpacked) refuse('invalid', 'sheet.unpacks_too_big')
  return {
    names: [...entries.keys()],
    async part(name) {
      const entry = entries.get(name)
      return entry && unpacked(file, entry)
    },
  }
}

function directoryOf(file: Buffer): Map<string, Entry> {
  const end = endOf(file)
  const count = file.readUInt16LE(end + 10)
  if (count > most.parts) refuse('invalid', 'sheet.unpacks_too_big')
  const entries = new Map<string, Entry>()
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) damaged()
    if (file.readUInt16LE(at + 8) & 1) refuse('invalid', 'sheet.encrypted')
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    entries.set(
      file
        .toString('utf8', at + 46, nameEnd)
        .replaceAll('\\', '/')
        .replace(/^\//, ''),
      {
        method: file.readUInt16LE(at + 10),
        crc: file.readUInt32LE(at + 16),
        packed: file.readUInt32LE(at + 20),
        unpacked: file.readUInt32LE(at + 24),
        offset: file.readUInt32LE(at + 42),
      },
    )
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

/** The end record stands last, behind it at most a comment. */
function endOf(file: Buffer): number {
  for (let at = file.length - 22; at >= 0 && at >= file.length - 65_557; at--) {
    if (file.readUInt32LE(at) === endMark) return at
  }
  return damaged()
}

async function unpacked(file: Buffer, entry: Entry): Promise<Buffer> {
  const { offset } = entry
  if (offset + 30 > file.length) damaged()
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  const packed = file.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) damaged()
  const bytes = entry.method === 0 ? packed : await inflated(packed, entry)
  if (bytes.length !== entry.unpacked || crc32(bytes) !== entry.crc) damaged()
  return bytes
}

/** Never more than the directory promised: its sum was checked, so a lying directory cannot burst memory. */
async function inflated(packed: Buffer, entry: Entry): Promise<Buffer> {
  if (entry.method !== 8) damaged()
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch {
    return damaged()
  }
}

const damaged = (): never => refuse('invalid', 'sheet.damaged')
