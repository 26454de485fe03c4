import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Account, accountFor } from './account.ts'
import { ensureDatabase, urlOf } from './address.ts'
import { type Binaries, installedBinaries, program } from './binaries.ts'
import { isCluster, makeCluster, OWNER, runningAs } from './cluster.ts'
import { launch, portTaken } from './launch.ts'
import { keptPasswords } from './passwords.ts'
import { freePort, isFree } from './ports.ts'
import { disown, type Postmaster, postmasterOf } from './postmaster.ts'
import { ownFolder, reachableBinaries, reachableFolder } from './reach.ts'

export interface EmbeddedWish {
  /** everything of this database lives here: `cluster`, `passwords.json`, `server.log` */
  folder: string
  /** on 127.0.0.1; any free one when absent. A server found running keeps the port it has. */
  port?: number | undefined
}

export interface Embedded {
  /** as `steward_owner`, who owns the schemas and migrates */
  url: string
  /** as `steward_app`, the role the migration makes with the password in this URL */
  appUrl: string
  /** ends the server cleanly; open transactions are rolled back */
  stop(): Promise<void>
  /** ends it and deletes the folder with everything in it: for throw-away databases */
  discard(): Promise<void>
  /** it was running already: the process that started it was killed */
  adopted: boolean
}

interface Place {
  home: string
  cluster: string
  account: Account | undefined
  binaries: Binaries
}

const APP = 'steward_app'
// A socket's path has at most 103 bytes on the strictest system, of which its file name takes 15.
const SOCKET_FOLDER_LIMIT = 88

/**
 * Our own PostgreSQL 18 in a folder: made on first need, started, or adopted where it still runs. It survives a kill of this
 * process on purpose (the next start adopts it), so `stop` must be called on the way out.
 * Throws `BootProblem` when it cannot run here.
 */
export async function startEmbedded({ folder, port }: EmbeddedWish): Promise<Embedded> {
  const place = placeAt(resolve(folder))
  const found = await alreadyRunning(place.cluster)
  if (!found && port !== undefined && !(await isFree(port))) throw portTaken(port)
  const passwords = keptPasswords(place.home, isCluster(place.cluster))
  if (!isCluster(place.cluster))
    await makeCluster(place.cluster, passwords.owner, place.account, place.binaries)
  const server = found ?? (await start(place, port ?? (await freePort())))
  const url = urlOf(server, OWNER, passwords.owner)
  await ensureDatabase(url)
  const stopped = () => stop(place, server)
  return {
    url,
    appUrl: urlOf(server, APP, passwords.app),
    stop: stopped,
    discard: () => stopped().then(() => remove(folder, place)),
    adopted: found !== undefined,
  }
}

function placeAt(folder: string): Place {
  const account = accountFor(join(folder, 'cluster'))
  const home = reachableFolder(folder, account)
  return {
    home,
    cluster: join(home, 'cluster'),
    account,
    binaries: reachableBinaries(installedBinaries(), account),
  }
}

/** The server already running here, once it is ready; one that is just stopping is waited for and gone. */
async function alreadyRunning(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const running = postmasterOf(cluster)
    if (!running || (running.state === 'ready' && (await answers(running)))) return running
    if (running.state === 'ready') disown(cluster)
    else await pause(20)
  }
}

// Where the system does not show which process stands in the cluster, a number used again is told by the silence of its port.
async function answers(running: Postmaster): Promise<boolean> {
  return process.platform === 'linux' || !(await isFree(running.port))
}

function start(place: Place, port: number): Promise<Postmaster> {
  const log = join(place.home, 'server.log')
  return launch({ ...place, log, socketFolder: socketFolder(place), port })
}

function socketFolder({ home, account }: Place): string {
  if (process.platform === 'win32') return ''
  const beside = join(home, 'socket')
  return ownFolder(
    Buffer.byteLength(beside) <= SOCKET_FOLDER_LIMIT ? beside : mkdtempSync(join(tmpdir(), 'steward-')),
    account,
  )
}

async function stop({ cluster, account, binaries }: Place, { socketFolder }: Postmaster): Promise<void> {
  const order = ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '120']
  if (postmasterOf(cluster)) await promisify(execFile)(program(binaries, 'pg_ctl'), order, runningAs(account))
  if (socketFolder.startsWith(join(tmpdir(), 'steward-')))
    rmSync(socketFolder, { recursive: true, force: true })
}

// The folder may be a link to where the database really is.
function remove(folder: string, { home }: Place): void {
  for (const path of [home, folder]) rmSync(path, { recursive: true, force: true })
}
