// Everything that can be said of the house without running it: types, manner, arrows, floors, room sizes.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faultsIn } from './rooms.mjs'

const top = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(top, 'node_modules')
const steps = [
  ['types', join(modules, 'typescript/bin/tsc'), ['--noEmit', '-p', top]],
  [
    'manner',
    join(modules, '@biomejs/biome/bin/biome'),
    ['check', '--error-on-warnings', '--diagnostic-level=warn', top],
  ],
  [
    'arrows',
    join(modules, 'dependency-cruiser/bin/dependency-cruiser.mjs'),
    ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
]

let failed = 0
for (const [name, program, args] of steps) {
  const run = spawnSync(process.execPath, [program, ...args], {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (run.status === 0) console.log(`${name}: holds`)
  else {
    failed++
    console.error(`${name}: fails\n${run.stdout}${run.stderr}`)
  }
}
const faults = faultsIn(top)
for (const fault of faults) console.error(fault)
if (faults.length) failed++
else console.log('rooms: hold')
process.exit(failed ? 1 : 0)
