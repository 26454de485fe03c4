// A private throw-away server of the PostgreSQL package this system happens to have, to run the tests against a foreign server as well.
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { output } from './programs.mjs'

const PACKAGES = '/usr/lib/postgresql'

/** `{ version, url, stop() }` of a running server, or undefined where the system has no PostgreSQL 15–18 of its own. */
export async function externalPostgres() {
  const version = newestInstalled()
  if (!version) return undefined
  const bin = join(PACKAGES, version, 'bin')
  const home = mkdtempSync(join(tmpdir(), 'external-postgres-'))
  const account = accountOf(home)
  const as = (program, ...args) => output(join(bin, program), args, { cwd: '/', ...account })
  writeFileSync(join(home, 'password'), 'throwaway', { mode: 0o644 })
  const data = join(home, 'data')
  const port = await freePort()
  const made = as(
    'initdb',
    '-D',
    data,
    '-U',
    'boss',
    '--pwfile',
    join(home, 'password'),
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale',
    'C.UTF-8',
  )
  // Lost on a power cut, which a throw-away server may be.
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  const started = made !== undefined && startServer()
  const stop = () => {
    if (started !== undefined) as('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-w')
    rmSync(home, { recursive: true, force: true })
  }
  function startServer() {
    return as('pg_ctl', 'start', '-D', data, '-l', join(home, 'log'), '-w', '-o', options)
  }
  if (started === undefined || started === false) {
    stop()
    throw new Error(`PostgreSQL ${version} in ${bin} could not be started`)
  }
  return { version, url: `postgresql://boss:throwaway@127.0.0.1:${port}/postgres`, stop }
}

function newestInstalled() {
  if (!existsSync(PACKAGES)) return undefined
  const versions = readdirSync(PACKAGES).filter(
    (name) => Number(name) >= 15 && Number(name) <= 18 && existsSync(join(PACKAGES, name, 'bin', 'initdb')),
  )
  return versions.sort((one, other) => Number(other) - Number(one))[0]
}

// The package makes the user postgres; a server never runs as root.
function accountOf(home) {
  if (process.getuid?.() !== 0) return {}
  const uid = Number(output('id', ['-u', 'postgres']))
  const gid = Number(output('id', ['-g', 'postgres']))
  chownSync(home, uid, gid)
  return { uid, gid }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
