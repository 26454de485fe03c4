// Writes src/platform/database/tables.ts from the migrated database named by DATABASE_URL (npm run types:db).
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = join(dirname(fileURLToPath(import.meta.url)), '..')
const cli = join(top, 'node_modules/kysely-codegen/dist/cli/bin.js')
const target = join(top, 'src/platform/database/tables.ts')
const before = readFileSync(target, 'utf8')
const result = spawnSync(
  process.execPath,
  [
    cli,
    '--dialect=postgres',
    `--url=${process.env.DATABASE_URL}`,
    '--include-pattern=(platform|auth|estate|people|documents|fees|dispatch|frontdesk).*',
    '--default-schema=public',
    '--date-parser=string',
    '--numeric-parser=number',
    `--out-file=${target}`,
  ],
  { stdio: 'inherit', cwd: top },
)
if (result.status !== 0) process.exit(result.status ?? 1)
// connection.ts reads int8 as a number: every count and sum of this house stays below 2^53.
const written = readFileSync(target, 'utf8').replace('Int8 = ColumnType<string,', 'Int8 = ColumnType<number,')
writeFileSync(target, written)
// --verify: CI says so when the types in the repository are not those of the migrations
if (process.argv.includes('--verify') && written !== before) {
  console.error('src/platform/database/tables.ts is stale: run npm run types:db')
  writeFileSync(target, before)
  process.exit(1)
}
