import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { BootProblem } from '../boot-problem.ts'

/** The user PostgreSQL runs as. `undefined` elsewhere in this folder means: whoever runs Node. */
export interface Account {
  uid: number
  gid: number
}

const SYSTEM_USER = 'steward-db'

/**
 * PostgreSQL refuses to run as root, so root gets a system user for it, made on first need.
 * A cluster that already belongs to somebody keeps its owner: the same folder may have been opened first by an ordinary user.
 * @param cluster the data folder, which need not exist yet
 */
export function accountFor(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return find() ?? create()
}

function find(): Account | undefined {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    return undefined
  }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(
    execFileSync('id', [flag, SYSTEM_USER], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
}

function create(): Account {
  const wanted = [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    SYSTEM_USER,
  ]
  // After `su` without a dash, /usr/sbin is not on root's PATH.
  for (const useradd of ['useradd', '/usr/sbin/useradd']) {
    try {
      execFileSync(useradd, wanted, { stdio: ['ignore', 'ignore', 'pipe'] })
      return { uid: idOf('-u'), gid: idOf('-g') }
    } catch {}
  }
  throw new BootProblem(
    `PostgreSQL 不能以 root 运行，而系统用户 ${SYSTEM_USER} 无法创建。请以普通用户启动，或先运行 useradd --system ${SYSTEM_USER}。`,
    `PostgreSQL will not run as root, and the system user ${SYSTEM_USER} could not be created. Start as an ordinary user, or run useradd --system ${SYSTEM_USER} first.`,
  )
}
