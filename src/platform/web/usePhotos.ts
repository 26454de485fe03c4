import { useEffect, useRef, useState } from 'react'
import { newId } from '../ids.ts'
import { lightPhoto } from './photo.ts'

/** unreadable: not a picture; failed: not yet with the server, may be tried again; held: kept here, sent with its action */
export type PhotoState = 'reading' | 'unreadable' | 'uploading' | 'failed' | 'held' | 'done'

export type Photo = {
  key: string
  state: PhotoState
  /** what was chosen, then its light copy */
  blob: Blob
  preview: string | null
  percent: number
  /** what the server calls it, once it is there */
  fileId: string | null
}

/** Sends one photo and answers its file id; `progress` in percent. */
export type SendPhoto = (photo: Blob, key: string, progress: (percent: number) => void) => Promise<string>

export type Photos = {
  photos: readonly Photo[]
  add: (files: readonly Blob[]) => void
  remove: (key: string) => void
  retry: (key: string) => void
  /** still being read or sent */
  busy: boolean
  /** ids of the photos that the server has */
  fileIds: readonly string[]
  /** light copies of the photos that are held here, by key */
  held: readonly { key: string; blob: Blob }[]
}

/** Photos being taken: each is made light, then sent at once by `send`, or held when there is none (offline actions). */
export function usePhotos(send?: SendPhoto): Photos {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const previews = useRef(new Set<string>())
  useEffect(() => {
    const made = previews.current
    return () => {
      for (const url of made) URL.revokeObjectURL(url)
    }
  }, [])

  const change = (key: string, facts: Partial<Photo>) =>
    setPhotos((before) => before.map((photo) => (photo.key === key ? { ...photo, ...facts } : photo)))

  const upload = async (key: string, blob: Blob) => {
    if (!send) return change(key, { state: 'held' })
    change(key, { state: 'uploading', percent: 0 })
    try {
      const fileId = await send(blob, key, (percent) => change(key, { percent }))
      change(key, { state: 'done', fileId })
    } catch {
      change(key, { state: 'failed' })
    }
  }

  const read = async (key: string, file: Blob) => {
    try {
      const blob = await lightPhoto(file)
      const preview = URL.createObjectURL(blob)
      previews.current.add(preview)
      change(key, { blob, preview })
      await upload(key, blob)
    } catch {
      change(key, { state: 'unreadable' })
    }
  }

  const add = (files: readonly Blob[]) => {
    const fresh = files.map((blob) => ({ key: newId(), blob }))
    setPhotos((before) => [
      ...before,
      ...fresh.map((photo) => ({
        ...photo,
        state: 'reading' as const,
        preview: null,
        percent: 0,
        fileId: null,
      })),
    ])
    for (const { key, blob } of fresh) void read(key, blob)
  }

  const retry = (key: string) => {
    const photo = photos.find((one) => one.key === key)
    if (photo) void upload(key, photo.blob)
  }

  return {
    photos,
    add,
    retry,
    remove: (key) => setPhotos((before) => before.filter((photo) => photo.key !== key)),
    busy: photos.some(({ state }) => state === 'reading' || state === 'uploading'),
    fileIds: photos.flatMap(({ fileId }) => fileId ?? []),
    held: photos.filter(({ state }) => state === 'held').map(({ key, blob }) => ({ key, blob })),
  }
}
