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
  /** the file's digest, once the server has it */
  fileId: string | null
}

/** Sends one photo and answers its digest; `progress` in percent. */
export type SendPhoto = (photo: Blob, key: string, progress: (percent: number) => void) => Promise<string>

export type Photos = {
  photos: readonly Photo[]
  add: (files: readonly Blob[]) => void
  remove: (key: string) => void
  retry: (key: string) => void
  clear: () => void
  /** still being read or sent */
  busy: boolean
  /** digests of the photos that the server has */
  fileIds: readonly string[]
  /** light copies of the photos that are held here, for the outbox */
  held: readonly { key: string; blob: Blob }[]
}

type Change = (key: string, facts: Partial<Photo>) => void

/** Photos being taken: each is made light, then sent at once by `send`, or held when there is none (offline deeds). */
export function usePhotos(send?: SendPhoto): Photos {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const change: Change = (key, facts) =>
    setPhotos((before) => before.map((photo) => (photo.key === key ? { ...photo, ...facts } : photo)))
  const previewOf = usePreviews()
  const add = (files: readonly Blob[]) => {
    const fresh = files.map(freshPhoto)
    setPhotos((before) => [...before, ...fresh])
    for (const photo of fresh)
      void read(photo, previewOf, change).then((light) => light && deliver(light, send, change))
  }
  const retry = (key: string) => {
    const photo = photos.find((one) => one.key === key)
    if (photo) void deliver(photo, send, change)
  }
  return {
    photos,
    add,
    retry,
    remove: (key) => setPhotos((before) => before.filter((photo) => photo.key !== key)),
    clear: () => setPhotos([]),
    busy: photos.some(({ state }) => state === 'reading' || state === 'uploading'),
    fileIds: photos.flatMap(({ fileId }) => fileId ?? []),
    held: photos.filter(({ state }) => state === 'held').map(({ key, blob }) => ({ key, blob })),
  }
}

const freshPhoto = (blob: Blob): Photo => ({
  key: newId(),
  blob,
  state: 'reading',
  preview: null,
  percent: 0,
  fileId: null,
})

/** Makes addresses for thumbnails and gives them all back when the screen is left. */
function usePreviews(): (blob: Blob) => string {
  const made = useRef<string[]>([])
  useEffect(() => {
    const all = made.current
    return () => all.forEach((url) => void URL.revokeObjectURL(url))
  }, [])
  return (blob) => {
    const url = URL.createObjectURL(blob)
    made.current.push(url)
    return url
  }
}

async function read(photo: Photo, previewOf: (blob: Blob) => string, change: Change): Promise<Photo | null> {
  try {
    const blob = await lightPhoto(photo.blob)
    const facts = { blob, preview: previewOf(blob) }
    change(photo.key, facts)
    return { ...photo, ...facts }
  } catch {
    change(photo.key, { state: 'unreadable' })
    return null
  }
}

async function deliver({ key, blob }: Photo, send: SendPhoto | undefined, change: Change): Promise<void> {
  if (!send) return change(key, { state: 'held' })
  change(key, { state: 'uploading', percent: 0 })
  try {
    change(key, { state: 'done', fileId: await send(blob, key, (percent) => change(key, { percent })) })
  } catch {
    change(key, { state: 'failed' })
  }
}
