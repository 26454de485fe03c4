import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

const registry = new Registry()
collectDefaultMetrics({ register: registry })

const answered = new Histogram({
  name: 'steward_http_seconds',
  help: 'Time to answer, by endpoint and status',
  labelNames: ['endpoint', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
  registers: [registry],
})

const jobFailures = new Counter({
  name: 'steward_job_failures_total',
  help: 'Jobs of the timetable that threw',
  labelNames: ['job'],
  registers: [registry],
})

export const countJobFailure = (job: string): void => jobFailures.inc({ job })

/** /metrics for Prometheus, and the time every endpoint takes. No personal data: routes, not addresses. */
export function addMetrics(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const endpoint = `${request.method} ${request.routeOptions.url ?? 'unknown'}`
    answered.observe({ endpoint, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  app.get('/metrics', { config: { rateLimit: false } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
