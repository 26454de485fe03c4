/** The longest side, in pixels, that a photo keeps: sharp enough for a leak under a basin, light enough for a basement. */
export const longestSide = 1600
const quality = 0.82

/** A photo's size after downscaling; never enlarges. */
export function fitted(
  width: number,
  height: number,
  longest = longestSide,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/**
 * A picture from camera or file as an upright JPEG of at most 1600 px. Drawing it anew also leaves behind
 * what the camera wrote into it, such as the place. Rejects what is not a readable picture.
 */
export async function lightPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const { width, height } = fitted(picture.width, picture.height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height)
  picture.close()
  return new Promise((done, fail) =>
    canvas.toBlob(
      (light) => (light ? done(light) : fail(new Error('unwritable photo'))),
      'image/jpeg',
      quality,
    ),
  )
}
