import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { leanContracts } from './scripts/lean-contracts.ts'
import { compressed, fieldAddresses, fieldFiles } from './scripts/web-plugins.ts'

const root = fileURLToPath(new URL('src/app/web/', import.meta.url))
const fieldOnly = fieldFiles()

/** Two entries: the desk at / and the worker's phone at /field/. `--mode gallery` builds the kit's gallery beside them. */
export default defineConfig(({ mode }) => ({
  root,
  plugins: [
    leanContracts(),
    react(),
    fieldAddresses(),
    fieldOnly.plugin,
    VitePWA({
      filename: 'field-sw.js',
      scope: '/field/',
      injectRegister: null,
      registerType: 'prompt',
      manifestFilename: 'field.webmanifest',
      manifest: {
        id: '/field/',
        name: '管家 · 现场',
        short_name: '管家',
        description: '物业客户服务中心 · 现场作业',
        lang: 'zh-CN',
        start_url: '/field/',
        scope: '/field/',
        display: 'standalone',
        orientation: 'portrait',
        theme_color: '#1d517d',
        background_color: '#f4f5f3',
        icons: [
          { src: '/icons/field-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/field-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/field-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['field.html', 'assets/*.{js,css}', 'icons/field-*.png'],
        manifestTransforms: [fieldOnly.keep],
        navigateFallback: '/field.html',
        navigateFallbackAllowlist: [/^\/field\//],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        sourcemap: false,
      },
    }),
    compressed(),
  ],
  build: {
    outDir: fileURLToPath(new URL('dist/web/', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: ['chrome111', 'edge111', 'safari16.4', 'firefox115'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['index.html', 'field.html', ...(mode === 'gallery' ? ['gallery.html'] : [])].map(
        (page) => root + page,
      ),
      // what both shells stand on, in one piece: it packs better and is cached across the two
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'ground',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(?!react-virtual|virtual)|use-sync-external-store|uuid)/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 3141,
    strictPort: true,
    proxy: { '/api': 'http://127.0.0.1:3000' },
  },
}))
