import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** In development /field/… is answered by field.html, as the server does in production. */
export function fieldAddresses(): Plugin {
  return {
    name: 'steward:field-addresses',
    configureServer(server) {
      server.middlewares.use((request, _answer, next) => {
        const url = request.url ?? ''
        if (/^\/field(\/|\?|$)/.test(url) && !/\.\w+(\?|$)/.test(url)) request.url = '/field.html'
        next()
      })
    },
  }
}

/** Keeps the desk's files out of the phone's offline store: only what field.html can reach is kept there. */
export function fieldFiles() {
  const reachable = new Set(['field.html'])
  const plugin: Plugin = {
    name: 'steward:field-files',
    generateBundle(_options, bundle) {
      const visit = (name: string) => {
        const chunk = bundle[name] as Rolldown.OutputChunk | undefined
        if (chunk?.type !== 'chunk' || reachable.has(name)) return
        reachable.add(name)
        for (const css of chunk.viteMetadata?.importedCss ?? []) reachable.add(css)
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next)
      }
      for (const chunk of Object.values(bundle) as Rolldown.OutputChunk[]) {
        if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith('/field.html')) visit(chunk.fileName)
      }
    },
  }
  const keep = <Entry extends { url: string }>(entries: Entry[]) => ({
    manifest: entries.filter(({ url }) => reachable.has(url) || url.startsWith('icons/')),
    warnings: [],
  })
  return { plugin, keep }
}

/** Writes .br and .gz beside every text file, once at build time, so the server never compresses the same file twice. */
export function compressed(): Plugin {
  let folder = ''
  return {
    name: 'steward:compressed',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      folder = config.build.outDir
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler: () => {
        for (const file of readdirSync(folder, { recursive: true }) as string[]) {
          if (!/\.(js|css|html|svg|webmanifest)$/.test(file)) continue
          const path = join(folder, file)
          const text = readFileSync(path)
          writeFileSync(
            `${path}.br`,
            brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
          )
          writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
        }
      },
    },
  }
}
