import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { normaliseId, readIdNumber } from './id-number.ts'
import { normalisePhone, phoneTail } from './phone.ts'

/** What is searched by blind index; each kind has its own spelling, and no two kinds share an index. */
export type BlindKind = 'phone' | 'phoneTail' | 'idNumber' | 'idTail'

export type Vault = {
  /** AES-256-GCM under a fresh nonce: `1.<key id>.<nonce, tag and text in base64url>` */
  seal(text: string): string
  /** The text again. SealBroken when it was altered or belongs to a key this vault does not hold. */
  open(sealed: string): string
  /** A keyed index (HMAC-SHA256, base64url, 43 characters): equal for every spelling of the same number. */
  blind(kind: BlindKind, text: string): string
  /** False for what an older key sealed: seal it again, and make its blind index again, when keys are changed. */
  isCurrent(sealed: string): boolean
}

export class SealBroken extends Error {
  constructor(why: 'altered' | 'another key' | 'not sealed', cause?: unknown) {
    super(`personal data cannot be opened: ${why}`, { cause })
    this.name = 'SealBroken'
  }
}

const nonceBytes = 12
const tagBytes = 16

/** Keys are 32 bytes each (RangeError otherwise); `older` ones only open. */
export function makeVault(key: Uint8Array, ...older: Uint8Array[]): Vault {
  const current = ringOf(key)
  const rings = new Map([current, ...older.map(ringOf)].reverse().map((ring) => [ring.id, ring]))
  return {
    seal: (text) => sealWith(current, text),
    open: (sealed) => openWith(rings, sealed),
    blind: (kind, text) =>
      createHmac('sha256', current.blinding)
        .update(`${kind}\0${spelling[kind](text)}`)
        .digest('base64url'),
    isCurrent: (sealed) => sealed.startsWith(`1.${current.id}.`),
  }
}

type Ring = { id: string; sealing: Uint8Array; blinding: Uint8Array }

/** One key for each purpose, so that an index never helps to open a seal. The id tells keys apart, not their bytes. */
function ringOf(key: Uint8Array): Ring {
  if (key.length !== 32) throw new RangeError(`a key of ${key.length} bytes; 32 are needed`)
  const derive = (purpose: string, bytes: number) =>
    new Uint8Array(hkdfSync('sha256', key, '', `steward personal ${purpose}`, bytes))
  return {
    id: Buffer.from(derive('key id', 6)).toString('base64url'),
    sealing: derive('seal', 32),
    blinding: derive('blind', 32),
  }
}

function sealWith({ id, sealing }: Ring, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', sealing, nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `1.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
}

function openWith(rings: Map<string, Ring>, sealed: string): string {
  const [, id = '', packed = ''] = /^1\.([\w-]+)\.([\w-]+)$/.exec(sealed) ?? []
  const bytes = Buffer.from(packed, 'base64url')
  // base64url has several spellings of the same bytes; only ours is ours
  if (bytes.length < nonceBytes + tagBytes || bytes.toString('base64url') !== packed)
    throw new SealBroken('not sealed')
  const ring = rings.get(id)
  if (!ring) throw new SealBroken('another key')
  try {
    const decipher = createDecipheriv('aes-256-gcm', ring.sealing, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch (cause) {
    throw new SealBroken('altered', cause)
  }
}

/** An old fifteen-digit number finds the same person as its eighteen-digit form. */
const wholeId = (text: string): string => {
  const read = readIdNumber(text)
  return 'number' in read ? read.number : normaliseId(text)
}

const spelling: Record<BlindKind, (text: string) => string> = {
  phone: normalisePhone,
  phoneTail: (text) => phoneTail(text) ?? normalisePhone(text),
  idNumber: wholeId,
  idTail: (text) => wholeId(text).slice(-4),
}
