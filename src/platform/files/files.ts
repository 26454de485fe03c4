import { createReadStream, type ReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Actor } from '../actor.ts'
import { now } from '../clock.ts'
import { inTransaction, read, type Tx } from '../database/transaction.ts'
import { refuse } from '../refusal.ts'
import { digestOf, keepOnDisk, pathOf } from './disk.ts'
import { type FileKind, mediaTypes, recognise } from './recognise.ts'

export type Purpose = 'photo' | 'signature' | 'document' | 'sheet'

const megabyte = 1_048_576

/** What each purpose takes. Browsers make photos light before sending; these are the walls, not the usual sizes. */
export const purposes: Record<Purpose, { kinds: readonly FileKind[]; most: number }> = {
  photo: { kinds: ['jpeg', 'png', 'webp'], most: 8 * megabyte },
  // what the printing of forms can draw
  signature: { kinds: ['png', 'jpeg'], most: megabyte },
  document: { kinds: ['pdf', 'jpeg', 'png', 'webp'], most: 20 * megabyte },
  sheet: { kinds: ['xlsx'], most: 20 * megabyte },
}

export type KeptFile = { digest: string; mediaType: string; bytes: number }

/**
 * Keeps one file for an estate: bytes on the disk first, then its row, so that a row always has its bytes.
 * Refuses `file.empty`, `file.too_large`, `file.wrong_type` and what recognise() refuses.
 */
export async function keepFile(
  actor: Actor,
  of: { estateId: number; purpose: Purpose; bytes: Buffer },
): Promise<KeptFile> {
  const { kinds, most } = purposes[of.purpose]
  if (of.bytes.length === 0) refuse('invalid', 'file.empty', { field: 'file' })
  if (of.bytes.length > most) tooLarge(of.purpose)
  const kind = recognise(of.bytes)
  if (!kinds.includes(kind))
    refuse('invalid', 'file.wrong_type', { field: 'file', facts: { kind, kinds: kinds.join(' ') } })
  const kept = { digest: digestOf(of.bytes), mediaType: mediaTypes[kind], bytes: of.bytes.length }
  await keepOnDisk(kept.digest, of.bytes)
  await inTransaction(actor, (tx) => enter(tx, actor, of, kept))
  return kept
}

export const tooLarge = (purpose: Purpose): never =>
  refuse('invalid', 'file.too_large', { field: 'file', facts: { most: purposes[purpose].most / megabyte } })

const enter = (tx: Tx, actor: Actor, of: { estateId: number; purpose: Purpose }, kept: KeptFile) =>
  tx
    .insertInto('platform.file')
    .values({
      estate_id: of.estateId,
      digest: kept.digest,
      media_type: kept.mediaType,
      bytes: kept.bytes,
      purpose: of.purpose,
      uploaded_by: actor.staffId,
      uploaded_at: now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export type OpenFile = KeptFile & { stream: ReadStream }

/** Opens an estate's file for reading; refuses `file.not_found`, which is all another estate learns of it. */
export async function openFile(actor: Actor, estateId: number, digest: string): Promise<OpenFile> {
  const row = await read(actor, (tx) =>
    tx
      .selectFrom('platform.file')
      .select(['digest', 'media_type as mediaType', 'bytes'])
      .where('estate_id', '=', estateId)
      .where('digest', '=', digest)
      .executeTakeFirst(),
  )
  if (!row) refuse('not_found', 'file.not_found')
  const path = pathOf(digest)
  if ((await stat(path).catch(() => null))?.size !== row.bytes) refuse('not_found', 'file.lost')
  return { ...row, stream: createReadStream(path) }
}

/** The bytes of an estate's pictures by their digests, to be printed; what is lost is left out. */
export async function picturesOf(
  actor: Actor,
  estateId: number,
  digests: readonly string[],
): Promise<Map<string, Buffer>> {
  const opened = await Promise.all(
    [...new Set(digests)].map((digest) => openFile(actor, estateId, digest).catch(() => undefined)),
  )
  const pictures = new Map<string, Buffer>()
  for (const file of opened) if (file) pictures.set(file.digest, await buffer(file.stream))
  return pictures
}

/**
 * Refuses `file.not_found`, naming `field`, unless every digest is a picture of this estate: what a move calls before
 * it points to uploaded photos or signatures.
 */
export async function mustBePictures(
  tx: Tx,
  estateId: number,
  digests: readonly string[],
  field: string,
): Promise<void> {
  const wanted = [...new Set(digests)]
  if (wanted.length === 0) return
  const found = await tx
    .selectFrom('platform.file')
    .select('digest')
    .where('estate_id', '=', estateId)
    .where('digest', 'in', wanted)
    .where('media_type', 'like', 'image/%')
    .execute()
  if (found.length !== wanted.length) refuse('invalid', 'file.not_found', { field })
}
