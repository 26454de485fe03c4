// Room sizes, SQL floors and house words: what an import graph cannot see. `node scripts/rooms.mjs [folder]`.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const floors = [
  'platform',
  'estate',
  'people',
  'documents',
  'fees',
  'dispatch',
  'patrols',
  'cleaning',
  'frontdesk',
  'occupancy',
  'training',
  'appraisal',
  'reports',
  'portal',
  'app',
]
// better-auth's own tables are part of the platform
const height = (schema) => (schema === 'auth' ? 0 : floors.indexOf(schema))
const longest = 150

export function faultsIn(top) {
  const faults = []
  for (const file of filesBelow(join(top, 'src'))) {
    const path = relative(top, file).replaceAll('\\', '/')
    if (!/\.(ts|tsx|css)$/.test(path) || path.endsWith('database/tables.ts')) continue
    const text = readFileSync(file, 'utf8')
    faults.push(...roomFaults(path, text), ...wordFaults(path, text))
    if (!/\.test\.tsx?$/.test(path)) faults.push(...sqlFaults(path, text, path.split('/')[1]))
  }
  for (const file of filesBelow(join(top, 'db'))) {
    const path = relative(top, file).replaceAll('\\', '/')
    const text = readFileSync(file, 'utf8')
    faults.push(...sqlFaults(path, text, chapterOf(text)))
  }
  return faults
}

/** A migration belongs to the chapter whose schema it creates, or to the one its first line names. */
const chapterOf = (text) =>
  /^-- floor: (\w+)/.exec(text)?.[1] ?? /create schema (?:if not exists )?(\w+)/.exec(text)?.[1]

function* filesBelow(folder) {
  let entries = []
  try {
    entries = readdirSync(folder)
  } catch {
    return
  }
  for (const entry of entries) {
    const path = join(folder, entry)
    if (statSync(path).isDirectory()) yield* filesBelow(path)
    else yield path
  }
}

function roomFaults(path, text) {
  const lines = text.split('\n').length - 1
  const excused = /\.(words|layout|moves)\.ts$|\.css$|\.test\.tsx?$|\.contract\.ts$/.test(path)
  const ceiling = excused ? longest * 3 : longest
  return lines > ceiling ? [`${path}: ${lines} lines; a room holds ${ceiling}`] : []
}

/** A chapter's SQL names its own schema and lower ones: a hidden join is an arrow no picture shows. */
function sqlFaults(path, text, chapter) {
  const own = height(chapter)
  if (own < 0) return [`${path}: belongs to no floor`]
  const faults = []
  const schemas =
    /(?:['"`\s(,])(auth|platform|estate|people|documents|fees|dispatch|patrols|cleaning|frontdesk|occupancy|training|appraisal|reports|portal)\.[a-z_]+\b(?!\.ts)/g
  const sql = path.endsWith('.sql') ? withoutComments(text) : onlySql(text)
  for (const [, schema] of sql.matchAll(schemas))
    if (height(schema) > own)
      faults.push(`${path}: SQL of ${chapter} names ${schema}, which stands on a higher floor`)
  return [...new Set(faults)]
}

const withoutComments = (text) => text.replace(/--.*$/gm, '')

/** In TypeScript the SQL is in sql`…` templates and in Kysely's table names. */
function onlySql(text) {
  const templates = [...text.matchAll(/sql(?:<[^`]*>)?`([^`]*)`/g)].map(([, body]) => body)
  const tables = [
    ...text.matchAll(
      /\.(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin|from|using)\(\s*(['"`][^'"`]+['"`])/g,
    ),
  ].map(([, body]) => body)
  return [...templates, ...tables].join('\n')
}

function wordFaults(path, text) {
  const faults = []
  const isTest = /\.test\.tsx?$/.test(path)
  if (!isTest && /process\.env/.test(text) && path !== 'src/platform/config.ts')
    faults.push(`${path}: process.env is read in platform/config.ts only`)
  const clockRooms =
    /^src\/platform\/(clock|embedded\/|web\/|http\/)|^src\/app\/(desk|field|web)\/|\.tsx$|\.browser\.ts$/
  if (!isTest && /new Date\(\)|Date\.now\(\)/.test(text) && !clockRooms.test(path))
    faults.push(`${path}: now comes from platform/clock.ts only`)
  if (/@ts-ignore|\bas any\b/.test(text)) faults.push(`${path}: silences the type checker`)
  for (const [line] of text.matchAll(/biome-ignore[^\n]*/g))
    if (!line.includes(':')) faults.push(`${path}: a suppression without a why`)
  return faults
}

if (process.argv[1]?.endsWith('rooms.mjs')) {
  const faults = faultsIn(process.argv[2] ?? process.cwd())
  for (const fault of faults) console.error(fault)
  if (faults.length) process.exit(1)
  console.log('rooms and SQL floors hold')
}
