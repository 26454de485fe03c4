/** Weighs the first load of each shell with its first page, as served (brotli); exits 1 above the budget of design.md. */
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'

const folder = new URL('../dist/web/', import.meta.url)
const kib = 1024
const shells = [
  { name: 'desk', page: 'index.html', opens: '../desk/TodayPage.tsx', js: 170 * kib, css: 20 * kib },
  {
    name: 'field',
    page: 'field.html',
    opens: '../../dispatch/workorders/MyOrdersPage.tsx',
    js: 125 * kib,
    css: 20 * kib,
  },
]

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'))
const weigh = (path) => brotliCompressSync(readFileSync(new URL(path, folder))).length

/** The chunk a page names and every chunk it imports statically: what must be there before the first page is drawn. */
function gather(key, found = { js: new Set(), css: new Set() }) {
  const chunk = manifest[key]
  if (!chunk)
    throw new Error(
      `${key} is not in the built manifest: name the shell's first page in scripts/web-size.mjs`,
    )
  if (found.js.has(chunk.file)) return found
  found.js.add(chunk.file)
  for (const style of chunk.css ?? []) found.css.add(style)
  for (const next of chunk.imports ?? []) gather(next, found)
  return found
}

const shown = (bytes) => `${(bytes / kib).toFixed(1)} KiB`

let holds = true
for (const { name, page, opens, ...budget } of shells) {
  const found = gather(opens, gather(page))
  for (const what of ['js', 'css']) {
    const measured = [...found[what]].reduce((total, path) => total + weigh(path), 0)
    const within = measured <= budget[what]
    holds &&= within
    console.log(`${within ? 'ok  ' : 'OVER'} ${name} ${what} ${shown(measured)} of ${shown(budget[what])}`)
  }
}
process.exit(holds ? 0 : 1)
