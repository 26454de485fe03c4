import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

/** Writes a file only its owner may read, whole or not at all, and on the disk when this returns. */
export function writePrivately(path: string, text: string): void {
  const half = `${path}.${process.pid}`
  const file = openSync(half, 'w', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(half, path)
}
