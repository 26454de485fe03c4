import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast, estateId, otherEstateId } from '../../../test/cast/cast.ts'
import { jpeg, pdf, png, webp } from '../../../test/cast/files.ts'
import { openTestHouse } from '../../../test/house.ts'
import type { Actor } from '../actor.ts'
import { buildServer } from '../http/server.ts'
import { Refusal } from '../refusal.ts'
import { digestOf, keepOnDisk, pathOf, setFilesFolder } from './disk.ts'
import { fileRoutes } from './files.routes.ts'
import { keepFile } from './files.ts'
import { fileWords } from './files.words.ts'
import { recognise } from './recognise.ts'

const house = openTestHouse()
let folder = ''
let app: FastifyInstance
let caller: Actor = cast.ge

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steward-files-'))
  setFilesFolder(folder)
  app = await buildServer({
    routes: fileRoutes,
    words: fileWords,
    actorOf: async () => caller,
    may: () => true,
    logLevel: 'silent',
    requestsPerMinute: 10_000,
  })
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const command = { 'x-command-id': '0198f2d4-1111-7000-8000-000000000001' }

async function upload(bytes: Buffer, { purpose = 'photo', type = 'image/png', estate = estateId } = {}) {
  const answer = await app.inject({
    method: 'POST',
    url: `/api/estates/${estate}/files?purpose=${purpose}`,
    headers: { ...command, 'content-type': type },
    payload: bytes,
  })
  return { status: answer.statusCode, body: answer.json() }
}

async function uploadAsForm(bytes: Buffer) {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), '../../etc/passwd')
  const request = new Request('http://x/', { method: 'POST', body: form })
  const answer = await app.inject({
    method: 'POST',
    url: `/api/estates/${estateId}/files?purpose=photo`,
    headers: { ...command, 'content-type': request.headers.get('content-type')! },
    payload: Buffer.from(await request.arrayBuffer()),
  })
  return { status: answer.statusCode, body: answer.json() }
}

describe('a file', () => {
  test.each([
    ['PNG', png(), 'image/png'],
    ['JPEG', jpeg(), 'image/jpeg'],
    ['WebP', webp(), 'image/webp'],
  ])(
    '%s comes back byte for byte, with its true type, never to be sniffed or run',
    async (_, bytes, type) => {
      const kept = await upload(bytes, { type: 'application/octet-stream' })
      expect(kept).toMatchObject({ status: 200, body: { digest: digestOf(bytes), mediaType: type } })
      const answer = await app.inject({ url: `/api/estates/1/files/${kept.body.digest}` })
      expect(answer.rawPayload.equals(bytes)).toBe(true)
      expect(answer.headers).toMatchObject({
        'content-type': type,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, max-age=31536000, immutable',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      })
      const again = await app.inject({
        url: `/api/estates/1/files/${kept.body.digest}`,
        headers: { 'if-none-match': String(answer.headers.etag) },
      })
      expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
    },
  )

  test('sent twice, as a form and bare, by twenty at once, is one file and one row', async () => {
    const bytes = png(5, 3)
    const answers = await Promise.all([
      ...Array.from({ length: 20 }, () => upload(bytes)),
      uploadAsForm(bytes),
    ])
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.digest}`))).toEqual(
      new Set([`200 ${digestOf(bytes)}`]),
    )
    const { rows } = await house.owner.query('select * from platform.file where digest = $1', [
      digestOf(bytes),
    ])
    expect(rows).toHaveLength(1)
    const inFolder = await readdir(join(folder, digestOf(bytes).slice(0, 2), digestOf(bytes).slice(2, 4)))
    expect(inFolder.filter((name) => name.startsWith(digestOf(bytes)))).toEqual([digestOf(bytes)])
  })

  test('of one estate is not found from another, although the digest is known', async () => {
    const { body } = await upload(png(7, 7))
    caller = cast.stranger
    const answer = await app.inject({ url: `/api/estates/${otherEstateId}/files/${body.digest}` })
    caller = cast.ge
    expect([answer.statusCode, answer.json().reason]).toEqual([404, 'file.not_found'])
  })

  test('whose bytes were lost or shortened on the disk is said to be lost, and sending it again mends it', async () => {
    const bytes = png(9, 9)
    const { body } = await upload(bytes)
    await writeFile(pathOf(body.digest), bytes.subarray(0, 20))
    const lost = await app.inject({ url: `/api/estates/1/files/${body.digest}` })
    expect([lost.statusCode, lost.json().reason]).toEqual([404, 'file.lost'])
    await upload(bytes)
    expect((await readFile(pathOf(body.digest))).equals(bytes)).toBe(true)
  })

  test('that cannot be written leaves no row and no part behind', async () => {
    const bytes = png(11, 11)
    setFilesFolder(join(pathOf(digestOf(png(9, 9))), 'not-a-folder'))
    await expect(keepFile(cast.ge, { estateId, purpose: 'photo', bytes })).rejects.toThrow()
    setFilesFolder(folder)
    const { rows } = await house.owner.query('select 1 from platform.file where digest = $1', [
      digestOf(bytes),
    ])
    expect(rows).toHaveLength(0)
    await keepOnDisk(digestOf(bytes), bytes)
    expect((await readFile(pathOf(digestOf(bytes)))).equals(bytes)).toBe(true)
  })
})

describe('refused', () => {
  const html = Buffer.from('<html><script>alert(1)</script></html>')
  test.each([
    ['an empty file', Buffer.alloc(0), 'photo', 'file.empty'],
    ['a web page', html, 'photo', 'file.unknown_type'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo', 'file.unknown_type'],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), 'photo', 'file.unknown_type'],
    [
      'a program that starts like a picture',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), html]),
      'photo',
      'file.cut_short',
    ],
    ['a picture cut short', png(40, 40).subarray(0, 60), 'photo', 'file.cut_short'],
    ['a JPEG cut short', jpeg().subarray(0, -2), 'photo', 'file.cut_short'],
    ['a picture with a page behind it', Buffer.concat([png(), html]), 'photo', 'file.more_than_one'],
    [
      'a JPEG with an archive behind it',
      Buffer.concat([jpeg(), Buffer.from('PK\x03\x04')]),
      'photo',
      'file.more_than_one',
    ],
    ['a WebP with a page behind it', Buffer.concat([webp(), html]), 'photo', 'file.more_than_one'],
    ['a PDF as a photo', pdf(), 'photo', 'file.wrong_type'],
    [
      'a zip that is no workbook',
      Buffer.from(`504b0304000000000000504b0506${'00'.repeat(18)}`, 'hex'),
      'document',
      'file.unknown_type',
    ],
    ['a signature over its size', Buffer.alloc(1_048_577, 1), 'signature', 'file.too_large'],
    ['a photo over its size', Buffer.alloc(9_000_000, 1), 'photo', 'file.too_large'],
    ['a picture of too many pixels', hugePng(), 'photo', 'file.too_many_pixels'],
  ])('%s', async (_, bytes, purpose, reason) => {
    const { status, body } = await upload(bytes, { purpose })
    expect([status, body.reason]).toEqual([422, reason])
    expect(body.detail.zh).not.toBe(reason)
  })

  test('nothing at all, and an unknown purpose', async () => {
    const none = await app.inject({
      method: 'POST',
      url: '/api/estates/1/files?purpose=photo',
      headers: { ...command, 'content-type': 'application/json' },
      payload: '{}',
    })
    expect(none.json().reason).toBe('file.missing')
    expect((await upload(png(), { purpose: 'sheet' })).status).toBe(422)
  })

  test('no bytes whatever crash the reader', () => {
    const heads = [png(), jpeg(), webp(), pdf()].map((each) => [...each.subarray(0, 40)])
    const bytes = fc.tuple(
      fc.constantFrom(...heads),
      fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 200 }),
    )
    fc.assert(
      fc.property(bytes, ([head, rest]) => {
        try {
          recognise(Buffer.from([...head, ...rest]))
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }),
      { numRuns: 2000 },
    )
  })
})

/** Says 20,000 × 20,000 in its head and holds two rows. */
function hugePng(): Buffer {
  const bytes = png()
  bytes.writeUInt32BE(20_000, 16)
  bytes.writeUInt32BE(20_000, 20)
  return bytes
}
