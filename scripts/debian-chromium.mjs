// Debian's Chromium with every library it needs, unpacked into var/browser: needs no root, and leaves the system as it is.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './programs.mjs'

const HOME = join(root, 'var', 'browser')
const FILES = join(HOME, 'files')
const PACKAGES = join(HOME, 'cache', 'archives')

/** What starts the unpacked browser; there once it is complete. */
export const LAUNCHER = join(HOME, 'chromium')

/** Fetches and unpacks; quietly does nothing where this is no Debian or its packages cannot be reached. */
export function unpackChromium() {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg-deb')) return
  rmSync(HOME, { recursive: true, force: true })
  for (const folder of [join(HOME, 'state', 'lists', 'partial'), join(PACKAGES, 'partial'), FILES])
    mkdirSync(folder, { recursive: true })
  if (apt('update') !== 0) return
  if (apt('install', '-y', '--no-install-recommends', '--download-only', 'chromium') !== 0) return
  for (const file of readdirSync(PACKAGES).filter((name) => name.endsWith('.deb')))
    if (run('dpkg-deb', ['-x', join(PACKAGES, file), FILES]) !== 0) return
  rmSync(PACKAGES, { recursive: true })
  writeLauncher()
}

// apt with folders of its own in place of the system's, which an ordinary user may not lock.
function apt(...order) {
  const settings = {
    'Dir::State': join(HOME, 'state'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': join(HOME, 'cache'),
    'Debug::NoLocking': '1',
    'APT::Sandbox::User': '',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  return run('apt-get', ['-qq', ...options, ...order], { stdio: ['ignore', 'ignore', 'inherit'] })
}

function writeLauncher() {
  const program = join(FILES, 'usr', 'lib', 'chromium', 'chromium')
  if (!existsSync(program)) return
  const all = readdirSync(FILES, { recursive: true, withFileTypes: true })
  const libraries = new Set(
    all.filter((entry) => /\.so(\.|$)/.test(entry.name)).map((entry) => entry.parentPath),
  )
  const script = `#!/bin/sh\nLD_LIBRARY_PATH='${[...libraries].join(':')}' exec '${program}' "$@"\n`
  writeFileSync(LAUNCHER, script, { mode: 0o755 })
}
