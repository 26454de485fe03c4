import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
// @ts-expect-error -- a plain script without types, run by npm test as it is
import { faultsIn } from '../scripts/rooms.mjs'

const top = join(import.meta.dirname, '..')
let house: string

/** The rules of the real house in an otherwise empty one, where faults may be planted. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(join(top, file), join(house, file))
  symlinkSync(join(top, 'node_modules'), join(house, 'node_modules'), 'junction')
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

function plant(files: Record<string, string>): void {
  rmSync(join(house, 'src'), { recursive: true, force: true })
  rmSync(join(house, 'db'), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
}

function arrows(files: Record<string, string>): string {
  plant(files)
  const program = join(top, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const run = spawnSync(
    process.execPath,
    [program, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
    {
      cwd: house,
      encoding: 'utf8',
    },
  )
  return run.status === 0 ? '' : run.stdout + run.stderr
}

const door = { 'src/estate/units/units.ts': 'export const unit = 1\n' }

describe('arrows', () => {
  test('an import downwards by the door is quiet', () => {
    expect(
      arrows({
        ...door,
        'src/frontdesk/desk/desk.ts':
          "import { unit } from '../../estate/units/units.ts'\nexport const a = unit\n",
      }),
    ).toBe('')
  })

  const faults: [string, string, Record<string, string>][] = [
    [
      'an import upwards',
      'no-arrow-up-from-estate',
      {
        'src/estate/units/units.ts': "import { x } from '../../frontdesk/desk/desk.ts'\nexport const a = x\n",
        'src/frontdesk/desk/desk.ts': 'export const x = 1\n',
      },
    ],
    [
      'a type import upwards',
      'no-arrow-up-from-estate',
      {
        'src/estate/units/units.ts':
          "import type { X } from '../../frontdesk/desk/desk.ts'\nexport const a: X = 1\n",
        'src/frontdesk/desk/desk.ts': 'export type X = number\n',
      },
    ],
    [
      'a circle',
      'no-circular',
      {
        'src/estate/units/units.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
        'src/estate/units/b.ts': "import { a } from './units.ts'\nexport const b = () => a\n",
      },
    ],
    [
      'a circle of types',
      'no-circular',
      {
        'src/estate/units/units.ts': "import type { B } from './b.ts'\nexport type A = B | 1\n",
        'src/estate/units/b.ts': "import type { A } from './units.ts'\nexport type B = A | 2\n",
      },
    ],
    [
      'a side entrance',
      'between-features-only-by-the-door',
      {
        'src/estate/units/store.ts': 'export const s = 1\n',
        'src/frontdesk/desk/desk.ts': "import { s } from '../../estate/units/store.ts'\nexport const a = s\n",
      },
    ],
    [
      'a drawer',
      'no-drawers',
      {
        'src/estate/utils.ts': 'export const u = 1\n',
        'src/estate/units/units.ts': "import { u } from '../utils.ts'\nexport const a = u\n",
      },
    ],
    [
      'a server that draws',
      'server-never-imports-screens',
      {
        'src/estate/units/Page.tsx': 'export const Page = () => null\n',
        'src/estate/units/units.ts': "import { Page } from './Page.tsx'\nexport const a = Page\n",
      },
    ],
    [
      'a screen that reads the store',
      'screens-import-only-what-the-browser-may-see',
      {
        'src/estate/units/units.store.ts': 'export const s = 1\n',
        'src/estate/units/Page.tsx': "import { s } from './units.store.ts'\nexport const Page = () => s\n",
      },
    ],
  ]
  test.each(faults)('%s is caught', (_name, rule, files) => {
    expect(arrows(files)).toContain(rule)
  })
})

describe('rooms and SQL floors', () => {
  const caught: [string, RegExp, Record<string, string>][] = [
    [
      'a room of 151 lines',
      /151 lines; a room holds 150/,
      { 'src/estate/units/units.ts': 'export const a = 1\n'.repeat(151) },
    ],
    [
      'SQL that names a higher schema',
      /SQL of estate names frontdesk/,
      { 'src/estate/units/units.ts': 'const q = sql`select * from frontdesk.request`\n' },
    ],
    [
      'a query builder that does',
      /SQL of dispatch names frontdesk/,
      { 'src/dispatch/x/x.ts': "db.selectFrom('frontdesk.request as r')\n" },
    ],
    [
      'a migration that does',
      /SQL of estate names dispatch/,
      {
        'db/0002-estate.sql':
          'create schema estate;\nalter table estate.unit add foreign key (id) references dispatch.work_order (id);\n',
      },
    ],
    ['a migration of no chapter', /belongs to no floor/, { 'db/0099-x.sql': 'select 1;\n' }],
    [
      'the environment read in passing',
      /process\.env is read/,
      { 'src/estate/units/units.ts': 'export const a = process.env.HOME\n' },
    ],
    [
      'a clock of its own',
      /now comes from platform\/clock/,
      { 'src/estate/units/units.ts': 'export const a = () => new Date()\n' },
    ],
    [
      'a silenced type checker',
      /silences the type checker/,
      { 'src/estate/units/units.ts': 'export const a = 1 as any\n' },
    ],
  ]
  test.each(caught)('%s is caught', (_name, fault, files) => {
    plant(files)
    expect(faultsIn(house).join('\n')).toMatch(fault)
  })

  test('a chapter may name its own schema and lower ones', () => {
    plant({
      'src/frontdesk/x/x.ts': 'const q = sql`select * from frontdesk.request r join estate.unit u on true`\n',
    })
    expect(faultsIn(house)).toEqual([])
  })
})
