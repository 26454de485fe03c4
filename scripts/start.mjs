// npm start: builds the web if it is stale, then becomes the server.
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare } from './prepare.mjs'
import { root, runNode } from './programs.mjs'
import { buildWeb } from './web.mjs'

const MAIN = join(root, 'src', 'app', 'main.ts')
// Sources already stripped of their types: halves the time to the first answer. Best effort; a folder that cannot be written is passed over.
const COMPILED = join(root, 'node_modules', '.cache', 'compiled')

prepare()
if (buildWeb() !== 0) process.exit(1)
// npm puts the project's own Node first on the PATH, so this is it already, except on the very first start of some systems.
if (Number(process.versions.node.split('.')[0]) >= 24) {
  module.enableCompileCache?.(COMPILED)
  await import(pathToFileURL(MAIN).href)
} else process.exit(runNode(['--max-semi-space-size=16', MAIN]))
