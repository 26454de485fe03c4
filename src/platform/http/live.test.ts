import { expect, test } from 'vitest'
import { houseActor } from '../actor.ts'
import { liveRoute } from './live.ts'
import { buildServer } from './server.ts'

test('a server closes at once though a screen is listening', async () => {
  const app = await buildServer({
    routes: [liveRoute],
    words: {},
    actorOf: async () => houseActor([1]),
    may: () => true,
    logLevel: 'silent',
    requestsPerMinute: 100,
  })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const stream = await fetch(`${url}/api/estates/1/live`)
  const reader = stream.body!.getReader()
  expect(new TextDecoder().decode((await reader.read()).value)).toBe(': open\n\n')
  const started = performance.now()
  await app.close()
  expect(performance.now() - started).toBeLessThan(2000)
  expect((await reader.read()).done).toBe(true)
})
