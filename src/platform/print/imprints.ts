import type { Image, Piece } from './boxes.ts'
import { pictureOf } from './picture.ts'
import type { Photo, Signature } from './print.contract.ts'
import { type Setting, small, textLines } from './typeset.ts'
import { momentOf } from './values.ts'

/** The drawn signature, and beneath it who, when and for what. */
export function signaturePieces(setting: Setting, signature: Signature, width: number): Piece[] {
  const height = setting.grid ? 24 : 10
  const picture = pictureOf(signature.image)
  const drawn = picture ? [scaled(picture, width, height)] : []
  const said = [signature.name, signature.at && momentOf(signature.at, setting.year), signature.meaning]
  const text = said.filter(Boolean).join('  ')
  return [...drawn, ...textLines(setting, text, width, drawn.length > 0 ? small(setting) : {})]
}

/** Photographs one below the other, as wide as the cell, with their captions. */
export function photoPieces(setting: Setting, value: unknown, width: number): Piece[] {
  const photos = (Array.isArray(value) ? value : [value]) as Photo[]
  return photos.flatMap((photo): Piece[] => {
    const picture = pictureOf(photo.image)
    const caption = textLines(setting, photo.caption ?? '', width, small(setting))
    return picture ? [scaled(picture, width, 96), ...caption] : textLines(setting, '（照片无法打印）', width)
  })
}

function scaled(picture: Image['picture'], width: number, height: number): Image {
  const factor = Math.min(width / picture.width, height / picture.height)
  return { kind: 'image', picture, width: picture.width * factor, height: picture.height * factor }
}
