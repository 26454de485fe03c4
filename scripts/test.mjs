// npm test: everything continuous integration runs, on a fresh machine too. One plain closing line counts it all.
// With names as arguments it runs only those parts: check, server, external, reliability, web, journeys.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { browser } from './browser.mjs'
import { externalPostgres } from './external-postgres.mjs'
import { chineseFonts } from './fonts.mjs'
import { prepare } from './prepare.mjs'
import { root, runNode } from './programs.mjs'
import { closingLine, step, vitest } from './tally.mjs'
import { buildWeb } from './web.mjs'

const parts = { check, server, external, reliability, web, journeys }
const asked = process.argv.slice(2)

prepare()
const unknown = asked.find((name) => !Object.hasOwn(parts, name))
if (unknown) {
  console.error(`${unknown}: not a part of the tests (${Object.keys(parts).join(', ')})`)
  process.exit(2)
}
for (const name of asked.length > 0 ? asked : Object.keys(parts)) await parts[name]()
process.exit(closingLine())

function check() {
  step('check', () => runNode(['scripts/check.mjs']))
  step('table types', () => runNode(['scripts/tables.mjs', '--verify']))
  if (existsSync(join(root, 'knip.json')))
    step('nothing unused', () => runNode(['node_modules/knip/bin/knip.js']))
}

function server() {
  vitest('server, on our own PostgreSQL', [], { DATABASE_URL: '', DATABASE_APP_URL: '' })
}

async function external() {
  const given = await externalPostgres()
  if (!given) {
    console.log(
      '\n— server, on an external PostgreSQL: not run, this system has no PostgreSQL package (/usr/lib/postgresql)',
    )
    return
  }
  try {
    // Starting our own server is no business of another's.
    vitest(`server, on the system's PostgreSQL ${given.version}`, ['--exclude', 'src/platform/embedded/**'], {
      DATABASE_URL: given.url,
      DATABASE_APP_URL: '',
    })
  } finally {
    given.stop()
  }
}

/** Short forms of the runs that npm run replay, crash and fuzz do at length. */
function reliability() {
  step('a day replayed twice', () => runNode(['bench/replayed.ts']))
  step('killed and started again', () => runNode(['bench/crash.ts', '--cycles', '4', '--database', '2']))
  step('made-up requests', () => runNode(['bench/fuzz.ts', '--requests', '3000']))
}

function web() {
  if (!existsSync(join(root, 'vite.config.ts'))) return
  step('web build', buildWeb)
  step('web size', () => runNode(['scripts/web-size.mjs']))
}

async function journeys() {
  if (!existsSync(join(root, 'vitest.journeys.config.ts'))) return
  const path = await browser()
  if (!path) step('browser journeys', () => 1)
  else
    vitest('browser journeys', ['--config', 'vitest.journeys.config.ts'], {
      STEWARD_BROWSER: path,
      ...chineseFonts(),
    })
}
