// Writes src/platform/database/tables.ts from the migrations (npm run types:db): a throw-away PostgreSQL is migrated and read.
// --verify only compares, for npm test.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../src/platform/database/migrate.ts'
import { startEmbedded } from '../src/platform/embedded/embedded.ts'
import { root, runNode } from './programs.mjs'

const target = join(root, 'src/platform/database/tables.ts')
const before = readFileSync(target, 'utf8')
const verifying = process.argv.includes('--verify')

const home = mkdtempSync(join(tmpdir(), 'tables-'))
const { url, discard } = await startEmbedded({ folder: join(home, 'postgres') })
try {
  await migrate({ ownerUrl: url })
  const written = generated(url)
  if (!verifying) writeFileSync(target, written)
  else if (written !== before) {
    console.error('src/platform/database/tables.ts is stale: run npm run types:db')
    process.exitCode = 1
  }
} finally {
  await discard()
  rmSync(home, { recursive: true, force: true })
}

function generated(address) {
  const file = join(home, 'tables.ts')
  const status = runNode([
    'node_modules/kysely-codegen/dist/cli/bin.js',
    '--dialect=postgres',
    `--url=${address}`,
    '--include-pattern=(platform|auth|estate|people|documents|fees|dispatch|frontdesk).*',
    '--default-schema=public',
    '--date-parser=string',
    '--numeric-parser=number',
    '--log-level=warn',
    `--out-file=${file}`,
  ])
  if (status !== 0) throw new Error('kysely-codegen failed')
  // connection.ts reads int8 as a number: every count and sum of this house stays below 2^53.
  return readFileSync(file, 'utf8').replace('Int8 = ColumnType<string,', 'Int8 = ColumnType<number,')
}
