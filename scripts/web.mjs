// Builds the web when what it is made of has changed since it was last built.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, runNode } from './programs.mjs'

const INPUTS = [
  'src',
  'vite.config.ts',
  'scripts/web-plugins.ts',
  'scripts/lean-contracts.ts',
  'package-lock.json',
]
const STAMP = join(root, 'dist', 'web-inputs')

/** Builds if stale. Returns the exit code; 0 as well when there is no web to build yet. */
export function buildWeb() {
  if (!existsSync(join(root, 'vite.config.ts'))) return 0
  const inputs = hashOfInputs()
  const built = existsSync(STAMP) && existsSync(join(root, 'dist', 'web', 'index.html'))
  if (built && readFileSync(STAMP, 'utf8') === inputs) return 0
  rmSync(STAMP, { force: true })
  console.log('正在构建网页… Building the web pages …')
  const status = runNode([join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'])
  if (status === 0) writeFileSync(STAMP, inputs)
  return status
}

function hashOfInputs() {
  const hash = createHash('sha256')
  for (const input of INPUTS)
    for (const file of filesUnder(input)) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

// Server files count too: contracts and words are on both sides, and a needless build costs seconds where a stale page costs an hour.
function filesUnder(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(buildWeb())
