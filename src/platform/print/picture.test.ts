import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pngOf, signaturePng } from '../../../test/png.ts'
import { pictureOf } from './picture.ts'

test('a signature as bytes or as a data URL is usable, with its size', () => {
  const png = signaturePng(60, 24)
  expect(pictureOf(png)).toMatchObject({ width: 60, height: 24 })
  expect(pictureOf(`data:image/png;base64,${png.toString('base64')}`)).toMatchObject({
    width: 60,
    height: 24,
  })
})

const good = signaturePng()
const damaged = Buffer.from(good)
damaged[60] = damaged[60]! ^ 0xff

test.each([
  ['nothing', undefined],
  ['text', 'not a picture'],
  ['an address', 'https://example.com/a.png'],
  ['a file path', '/etc/passwd'],
  ['a cut-off file', good.subarray(0, good.length - 20)],
  ['a file with a wrong checksum', damaged],
  ['fewer pixels than it claims', pngOf(60, 24, deflateSync(Buffer.alloc(100)))],
  ['more pixels than it claims', pngOf(2, 2, deflateSync(Buffer.alloc(100_000)))],
  ['an unknown scan line filter', pngOf(1, 1, deflateSync(Buffer.from([9, 0, 0, 0, 0])))],
  ['a monstrous size', pngOf(100_000, 100_000, deflateSync(Buffer.alloc(10)))],
  ['pixels that are not packed', pngOf(2, 2, Buffer.from('nonsense'))],
  ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xd9])],
])('%s is no picture, and nothing throws', (_what, source) => {
  expect(pictureOf(source)).toBeUndefined()
})

test('a JPEG keeps its size and loses the segment that may say where it was taken', () => {
  const exif = Buffer.from([0xff, 0xe1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0])
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0])
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9])
  const picture = pictureOf(Buffer.concat([Buffer.from([0xff, 0xd8]), exif, frame, scan]))
  expect(picture).toMatchObject({ width: 40, height: 30 })
  expect(picture?.bytes.includes('Exif')).toBe(false)
})
