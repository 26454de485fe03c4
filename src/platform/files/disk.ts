import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

let folder: string | undefined

/** Names the folder the house's files lie in; it is made on first need. */
export const setFilesFolder = (path: string): void => {
  folder = path
}

/** Where a file of this digest lies: two levels of folders, so that none grows beyond what a file system likes. */
export function pathOf(digest: string): string {
  if (!folder) throw new Error('the files folder is not set')
  return join(folder, digest.slice(0, 2), digest.slice(2, 4), digest)
}

export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Writes the bytes under their digest and returns when they are on the disk: written aside, flushed, renamed, and the
 * folder flushed, so that after a power cut the file is there whole or not at all. The same bytes again cost nothing.
 */
export async function keepOnDisk(digest: string, bytes: Buffer): Promise<void> {
  const path = pathOf(digest)
  if (await isThere(path, bytes.length)) return
  await mkdir(dirname(path), { recursive: true })
  const aside = `${path}.${randomUUID()}.part`
  try {
    await writeFlushed(aside, bytes)
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  for (const each of [dirname(path), dirname(dirname(path)), dirname(dirname(dirname(path)))])
    await flushFolder(each)
}

const isThere = async (path: string, size: number): Promise<boolean> =>
  stat(path).then(
    (file) => file.size === size,
    () => false,
  )

async function writeFlushed(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

// Windows cannot open a folder to flush it; its rename is on the disk with the journal.
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const held = await open(path, 'r')
  try {
    await held.sync()
  } finally {
    await held.close()
  }
}
