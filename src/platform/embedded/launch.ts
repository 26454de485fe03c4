import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { BootProblem } from '../boot-problem.ts'
import type { Account } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { runningAs } from './cluster.ts'
import { disownStalePid, type Postmaster, postmasterOf } from './postmaster.ts'

export interface Launch {
  cluster: string
  log: string
  /** folder of the Unix socket; '' for none */
  socketFolder: string
  port: number
  account: Account | undefined
  binaries: Binaries
}

const LOG_LIMIT = 5_000_000
const TRIES = 40

/** Starts PostgreSQL so that it outlives this process, and waits until it accepts connections (after a crash: until it has recovered). */
export async function launch(wanted: Launch): Promise<Postmaster> {
  if (existsSync(wanted.log) && statSync(wanted.log).size > LOG_LIMIT)
    renameSync(wanted.log, `${wanted.log}.1`)
  for (let tried = 1; ; tried++) {
    disownStalePid(wanted.cluster)
    const outcome = await once(wanted)
    if (typeof outcome !== 'string') return outcome
    // A killed server's backends notice its death and leave by themselves, within moments.
    if (tried === TRIES || !/shared memory block|lock file "postmaster.pid"/.test(outcome))
      throw neverReady(wanted, outcome)
    await pause(250)
  }
}

/** @returns the running server, or what it wrote to its log before it gave up */
async function once(wanted: Launch): Promise<Postmaster | string> {
  const output = openSync(wanted.log, 'a', 0o600)
  const before = statSync(wanted.log).size
  const server = spawnServer(wanted, output)
  closeSync(output)
  let fault: string | undefined
  server.once('error', (error) => {
    fault = String(error)
  })
  server.once('exit', (code) => {
    fault = code === 0 ? fault : `exit ${code}`
  })
  while (fault === undefined) {
    const running = postmasterOf(wanted.cluster)
    if (running?.state === 'ready') return running
    await pause(8)
  }
  return readFileSync(wanted.log).subarray(before).toString('utf8').trim() || fault
}

function spawnServer(wanted: Launch, output: number): ChildProcess {
  const { cluster, log, account, binaries } = wanted
  // On Windows only pg_ctl can lay down an administrator's rights, without which PostgreSQL refuses to run.
  const [name, args] =
    process.platform === 'win32'
      ? ['pg_ctl' as const, ['start', '-D', cluster, '-l', log, '-o', settings(wanted).join(' ')]]
      : ['postgres' as const, ['-D', cluster, ...settings(wanted)]]
  // Detached: Ctrl-C in the terminal is for the app, which then stops the database itself.
  const child = spawn(program(binaries, name), args, {
    ...runningAs(account),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
  })
  child.unref()
  return child
}

function settings({ port, socketFolder }: Launch): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    // Quoted, since it is a list and a folder's name may have a comma.
    unix_socket_directories: socketFolder && `"${socketFolder}"`,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Our statements are short: compiling them costs more than it saves.
    jit: 'off',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function neverReady({ port, log }: Launch, said: string): BootProblem {
  if (/could not bind|Address already in use/i.test(said)) return portTaken(port)
  const last = said.split('\n').slice(-3).join(' ')
  return new BootProblem(
    `数据库没有启动起来（日志 ${log}）：${last}`,
    `The database did not start (log ${log}): ${last}`,
  )
}

/** The sentence for a database port somebody else holds. */
export function portTaken(port: number): BootProblem {
  return new BootProblem(
    `数据库端口 127.0.0.1:${port} 已被其他程序占用，请换一个端口或不指定端口。`,
    `The database port 127.0.0.1:${port} is taken by another program; choose another, or none.`,
  )
}
