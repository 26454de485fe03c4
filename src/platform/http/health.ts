import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { database } from '../database/connection.ts'

/** /healthz: the process answers. /readyz: the database does too. */
export function addHealth(app: FastifyInstance): void {
  const config = { rateLimit: false }
  app.get('/healthz', { config }, async () => ({ ok: true }))
  app.get('/readyz', { config }, async (_request, reply) => {
    try {
      await sql`select 1`.execute(database().kysely)
      return { ok: true }
    } catch {
      return reply.status(503).send({ ok: false, reason: 'house.database_away' })
    }
  })
}
