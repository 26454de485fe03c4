import type { ServerResponse } from 'node:http'
import Type from 'typebox'
import { hearNews } from '../announce.ts'
import { endpoint } from './endpoint.ts'
import { route } from './route.ts'

export const liveNews = endpoint({
  name: 'platform.live',
  method: 'GET',
  url: '/api/estates/:estateId/live',
  params: Type.Object({ estateId: Type.Integer({ minimum: 1 }) }),
  reply: Type.Unknown(),
  answers: 'file',
  summary: 'Server-sent events: what has changed in this estate, as {subject, id, verb}',
})

const open = new Set<ServerResponse>()

/** Ends every open stream, so that a closing server need not wait for screens that would stay for ever. */
export function endLiveStreams(): void {
  for (const stream of open) stream.end()
}

/** One open stream a screen; a comment every 25 s keeps proxies from closing it. */
export const liveRoute = route(liveNews, async ({ params, reply, request }) => {
  reply.hijack()
  const stream = reply.raw
  stream.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  })
  stream.write(': open\n\n')
  open.add(stream)
  const silence = hearNews((news) => {
    // Company-level news is estate 0: every estate hears it.
    if (news.estateId === params.estateId || news.estateId === 0)
      stream.write(`data: ${JSON.stringify(news)}\n\n`)
  })
  const beat = setInterval(() => stream.write(': beat\n\n'), 25_000)
  request.raw.on('close', () => {
    open.delete(stream)
    clearInterval(beat)
    silence()
  })
})
