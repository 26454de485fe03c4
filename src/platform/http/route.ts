import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Static, TObject, TSchema } from 'typebox'
import type { Actor } from '../actor.ts'
import type { AnyEndpoint, Endpoint } from './endpoint.ts'

/** A write carries the command id the browser made, so that a retry is the same command. */
export type Command = { id: string; occurredAt?: Date }

export type Call<P, Q, B> = {
  actor: Actor
  params: P
  query: Q
  body: B
  /** present on every method but GET */
  command: Command
  request: FastifyRequest
  reply: FastifyReply
}

export type Route = {
  endpoint: AnyEndpoint
  // biome-ignore lint/suspicious/noExplicitAny: -- the table of all routes holds handlers of every shape
  handle: (call: Call<any, any, any>) => Promise<unknown>
}

/** Binds an endpoint to its handler: parse, call one verb, reply. */
export const route = <P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  shape: Endpoint<P, Q, B, R>,
  handle: (call: Call<Static<P>, Static<Q>, Static<B>>) => Promise<Static<R>>,
): Route => ({ endpoint: shape, handle })
