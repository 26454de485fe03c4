// Chinese letters for the browser of npm test, on a system without a Chinese font: the one our paper forms already bring.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './programs.mjs'

const CHINESE = /cjk|notosanssc|notoserifsc|wqy|droidsansfallback|simsun|msyh|pingfang|uming|ukai|sourcehan/i
const FOLDERS = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(process.env.HOME ?? '/root', '.local/share/fonts'),
  join(process.env.HOME ?? '/root', '.fonts'),
]

/** Environment variables a browser needs to show Chinese; none where the system has a font of its own. */
export function chineseFonts() {
  if (process.platform !== 'linux' || FOLDERS.some(hasChinese)) return {}
  const folder = join(root, 'var')
  const file = join(folder, 'fonts.conf')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')}</dir>
  <cachedir>${join(folder, 'fontconfig')}</cachedir>
</fontconfig>
`,
  )
  return { FONTCONFIG_FILE: file }
}

function hasChinese(folder) {
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((path) => CHINESE.test(path.replaceAll(/[-_ ]/g, '')))
  )
}
