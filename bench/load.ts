import http from 'node:http'

export type Load = { perSecond: number; p50: number; p99: number; done: number }

/** Runs `work` from `writers` loops for `seconds`, and tells the pace. The first tenth is warming up and not counted. */
export async function run(
  writers: number,
  seconds: number,
  work: (n: number) => Promise<unknown>,
): Promise<Load> {
  const times: number[] = []
  const began = performance.now()
  const from = began + seconds * 100
  const until = began + seconds * 1000
  let n = 0
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (performance.now() < until) {
        const start = performance.now()
        await work(n++)
        if (start >= from) times.push(performance.now() - start)
      }
    }),
  )
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / (seconds * 0.9), p50: at(0.5), p99: at(0.99), done: times.length }
}

/** A bare HTTP client with kept connections: fetch alone would cost more than the server. */
export function client(server: string, cookie: string) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })
  const { hostname, port } = new URL(server)
  return {
    send: (method: string, path: string, body?: object, commandId?: string) =>
      new Promise<{ status: number; text: string }>((done, fail) => {
        const payload = body && JSON.stringify(body)
        const request = http.request(
          {
            agent,
            hostname,
            port,
            method,
            path,
            headers: {
              cookie,
              ...(payload && {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(payload),
              }),
              ...(commandId && { 'x-command-id': commandId }),
            },
          },
          (answer) => {
            let text = ''
            answer.setEncoding('utf8')
            answer.on('data', (part) => {
              text += part
            })
            answer.on('end', () => done({ status: answer.statusCode ?? 0, text }))
          },
        )
        request.on('error', fail)
        request.end(payload)
      }),
    close: () => agent.destroy(),
  }
}
