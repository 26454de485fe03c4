/** Weighs the first load of each entry as served (brotli) and exits 1 above the budget of design.md. */
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'

const folder = new URL('../dist/web/', import.meta.url)
const kib = 1024
const budgets = [
  { page: 'index.html', name: 'desk', js: 170 * kib, css: 20 * kib },
  { page: 'field.html', name: 'field', js: 125 * kib, css: 20 * kib },
]

const read = (path) => readFileSync(new URL(path.replace(/^\//, ''), folder))
const weigh = (path) => brotliCompressSync(read(path)).length

/** Scripts and styles the page names itself, and every script those import statically. */
function firstLoad(page) {
  const html = read(page).toString()
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map((found) => found[1])
  const scripts = new Set()
  const visit = (path) => {
    if (scripts.has(path)) return
    scripts.add(path)
    const text = read(path).toString()
    for (const found of text.matchAll(/(?:import|from)\s*"\.\/([^"]+\.js)"/g)) visit(`/assets/${found[1]}`)
  }
  for (const found of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) visit(found[1])
  return { scripts: [...scripts], styles }
}

const sum = (paths) => paths.reduce((total, path) => total + weigh(path), 0)
const shown = (bytes) => `${(bytes / kib).toFixed(1)} KiB`

let holds = true
for (const { page, name, js, css } of budgets) {
  const { scripts, styles } = firstLoad(page)
  for (const [what, measured, limit] of [
    ['js', sum(scripts), js],
    ['css', sum(styles), css],
  ]) {
    const within = measured <= limit
    holds &&= within
    console.log(`${within ? 'ok  ' : 'OVER'} ${name} ${what} ${shown(measured)} of ${shown(limit)}`)
  }
}
process.exit(holds ? 0 : 1)
