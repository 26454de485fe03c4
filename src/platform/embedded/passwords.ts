import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BootProblem } from '../boot-problem.ts'
import { writePrivately } from '../private-file.ts'

/** Passwords of the two roles: the owner of the schema, and the one the app works as. */
export interface Passwords {
  owner: string
  app: string
}

/** The passwords kept beside the cluster, made on first need. Throws {@link BootProblem} when a cluster has lost its own. */
export function keptPasswords(folder: string, clusterExists: boolean): Passwords {
  const file = join(folder, 'passwords.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  if (clusterExists)
    throw new BootProblem(
      `数据库口令文件 ${file} 不见了。请从备份放回该文件，或换一个空的数据目录 (STEWARD_DATA) 再恢复备份。`,
      `The database password file ${file} is gone. Put it back from a copy, or restore a backup into an empty data folder (STEWARD_DATA).`,
    )
  const made = { owner: newPassword(), app: newPassword() }
  writePrivately(file, JSON.stringify(made))
  return made
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}
