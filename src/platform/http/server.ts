import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { Actor } from '../actor.ts'
import { refuse } from '../refusal.ts'
import type { Words } from '../words.ts'
import { closed } from './closed.ts'
import type { AnyEndpoint } from './endpoint.ts'
import { endLiveStreams } from './live.ts'
import { problemOf } from './problem.ts'
import type { Route } from './route.ts'

export type ServerOptions = {
  routes: readonly Route[]
  words: Words
  /** who is calling, from the session cookie; undefined when nobody is signed in */
  actorOf: (request: FastifyRequest) => Promise<Actor | undefined>
  /** the permission table of people/permissions.ts */
  may: (actor: Actor, word: string) => boolean
  logLevel: string
  /** requests a minute from one session, or one address before sign-in, until it is told to wait */
  requestsPerMinute: number
}

/** The server with every route bound; listening is main.ts's business. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: options.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    bodyLimit: 1_048_576,
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => crypto.randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
  })
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentPolicy },
    strictTransportSecurity: false,
  })
  await app.register(cookie)
  await acceptFiles(app)
  await app.register(compress, { threshold: 2048 })
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: '1 minute',
    // one desk behind an office's single address must not starve the next
    keyGenerator: (request) => request.cookies['steward.session_token'] ?? request.ip,
  })
  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply, options.words))
  app.addHook('preClose', async () => endLiveStreams())
  for (const each of options.routes) bind(app, each, options)
  return app
}

/** The most one file may weigh on the wire; what each purpose takes is decided in platform/files. */
const largestFile = 21 * 1_048_576

/** Bytes come as multipart or bare, read whole only by endpoints that take a file. */
async function acceptFiles(app: FastifyInstance): Promise<void> {
  await app.register(multipart, { throwFileSizeLimit: false })
  const bare = [/^image\//, /^application\/(pdf|octet-stream|vnd\.openxmlformats)/]
  for (const type of bare)
    app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

/** Nothing inline, nothing from elsewhere (screens.md: the look is ours). */
const contentPolicy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:', 'data:'],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
}

const callers = new WeakMap<FastifyRequest, Actor | undefined>()

function bind(app: FastifyInstance, { endpoint, handle }: Route, options: ServerOptions): void {
  app.route({
    method: endpoint.method,
    url: endpoint.url,
    schema: {
      ...(endpoint.params && { params: closed(endpoint.params) }),
      ...(endpoint.query && { querystring: closed(endpoint.query) }),
      ...(endpoint.body && { body: closed(endpoint.body) }),
    },
    ...(endpoint.takes === 'file' && { bodyLimit: largestFile }),
    // before the body is read or the contract looked at: a stranger does not even learn its shape
    onRequest: async (request) => {
      callers.set(request, await allowed(endpoint, request, options))
    },
    handler: async (request, reply) => {
      const actor = callers.get(request)
      const answer = await handle({
        actor: actor as Actor,
        params: request.params,
        query: request.query,
        body: request.body,
        command: commandOf(endpoint, request),
        request,
        reply,
      })
      return reply.sent || endpoint.answers === 'file' ? reply : reply.send(answer ?? null)
    },
  })
}

/** Deny unless allowed: a session, the estate in the address among the actor's own, and the post's permission. */
async function allowed(endpoint: AnyEndpoint, request: FastifyRequest, options: ServerOptions) {
  const actor = await options.actorOf(request)
  if (endpoint.open) return actor
  if (!actor) refuse('unsigned', 'http.unsigned')
  const { estateId } = request.params as { estateId?: string }
  if (estateId !== undefined && !actor.estates.includes(Number(estateId)))
    refuse('not_found', 'http.not_found')
  if (endpoint.may && !options.may(actor, endpoint.may))
    refuse('forbidden', 'people.may_not', { facts: { permission: endpoint.may }, clause: endpoint.clause })
  return actor
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function commandOf(endpoint: AnyEndpoint, request: FastifyRequest): { id: string } {
  if (endpoint.method === 'GET' || endpoint.open) return { id: '' }
  const id = request.headers['x-command-id']
  if (typeof id !== 'string' || !uuid.test(id))
    refuse('invalid', 'http.command_id_required', { field: 'x-command-id' })
  return { id: id.toLowerCase() }
}

async function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, words: Words) {
  const { problem, fault } = problemOf(error, words)
  if (fault) request.log.error({ err: error, url: request.url, method: request.method }, 'house fault')
  return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
