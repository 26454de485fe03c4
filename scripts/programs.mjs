// How the scripts run other programs. Understood by Node 20, which may be all there is before the first install.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const windows = process.platform === 'win32'

/** The Node 24 npm installed for this project; the one running now where that is new enough and the other is missing. */
export function projectNode() {
  const carried = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(carried)) return carried
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined
}

/** Runs a program and waits. Never waits for an answer: its input is closed. Returns its exit code (1 when it could not run). */
export function run(program, args, options = {}) {
  const done = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options })
  if (done.error) console.error(`${program}: ${done.error.message}`)
  return done.status ?? 1
}

/** Runs a JavaScript file under Node 24, with the project's programs first on the PATH. */
export function runNode(args, options = {}) {
  const node = projectNode()
  return run(node, args, { ...options, env: { ...withNodeFirst(node), ...options.env } })
}

/** Runs npm: the one that runs us, else the one on the PATH. */
export function runNpm(args) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return run(nodeOutsideProject(), [npm, ...args])
  return run('npm', args, { shell: windows })
}

/** What a program prints, trimmed; undefined when it fails or is not there. */
export function output(program, args, options = {}) {
  const done = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], ...options })
  return done.status === 0 ? done.stdout.trim() : undefined
}

function withNodeFirst(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    ...process.env,
    [name]: [dirname(node), join(root, 'node_modules', '.bin'), process.env[name]].join(delimiter),
  }
}

// npm ci removes node_modules, and with it the Node 24 that may be running this very script.
function nodeOutsideProject() {
  if (!process.execPath.startsWith(join(root, 'node_modules'))) return process.execPath
  const folders = (process.env.PATH ?? process.env.Path ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
  const found = folders
    .map((folder) => join(folder, windows ? 'node.exe' : 'node'))
    .find((path) => existsSync(path))
  return found ?? process.execPath
}
