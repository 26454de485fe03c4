// npm start: builds the web if it is stale, then becomes the server.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepare } from './prepare.mjs'
import { root, runNode } from './programs.mjs'
import { buildWeb } from './web.mjs'

const MAIN = join(root, 'src', 'app', 'main.ts')

prepare()
if (buildWeb() !== 0) process.exit(1)
// npm puts the project's own Node first on the PATH, so this is it already, except on the very first start of some systems.
if (Number(process.versions.node.split('.')[0]) >= 24) await import(pathToFileURL(MAIN).href)
else process.exit(runNode([MAIN]))
