import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const built = join(import.meta.dirname, '../../dist/web')

/** Serves the built screens: hashed assets for ever, the two shells always fresh. */
export async function addPages(app: FastifyInstance): Promise<void> {
  if (!existsSync(built)) return
  await app.register(fastifyStatic, {
    root: built,
    preCompressed: true,
    wildcard: false,
    setHeaders: (reply, path) => {
      const forEver = path.includes('/assets/')
      reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => shellFor(request, reply))
}

/** Any address that is not an API and not a file is a screen; the shell's router finds it. */
function shellFor(request: FastifyRequest, reply: FastifyReply) {
  if (request.method !== 'GET' || request.url.startsWith('/api/'))
    return reply.status(404).type('application/problem+json').send(notFound)
  return reply.sendFile(request.url.startsWith('/field') ? 'field.html' : 'index.html')
}

const notFound = JSON.stringify({
  type: 'urn:steward:http.not_found',
  title: 'http.not_found',
  status: 404,
  reason: 'http.not_found',
  detail: { zh: '没有这个地址', en: 'There is nothing at this address' },
})
