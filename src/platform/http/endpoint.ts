import type { Static, TObject, TSchema } from 'typebox'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One endpoint as pure data: the server validates by it, the OpenAPI document prints it and the browser's
 * client takes its types from it, so the three cannot disagree.
 */
export type Endpoint<
  Params extends TObject = TObject,
  Query extends TObject = TObject,
  Body extends TSchema = TSchema,
  Reply extends TSchema = TSchema,
> = {
  /** stable name, such as 'requests.log'; also the OpenAPI operation id */
  name: string
  method: Method
  url: `/api/${string}`
  summary: string
  params?: Params
  query?: Query
  body?: Body
  reply: Reply
  /** the permission word in people/permissions.ts; absent only where any signed-in person may */
  may?: string
  /** open without a session: sign-in and public health pages only */
  open?: true
  /** the clause of the manual it carries out */
  clause?: string
  /** 'file' requests send bytes (multipart field `file`, or the bare body) instead of JSON */
  takes?: 'json' | 'file'
  /** 'file' replies stream bytes (PDF, xlsx, photo) instead of JSON */
  answers?: 'json' | 'file'
}

/** Declares an endpoint; the identity function that keeps the literal types. */
export const endpoint = <
  Params extends TObject,
  Query extends TObject,
  Body extends TSchema,
  Reply extends TSchema,
>(
  shape: Endpoint<Params, Query, Body, Reply>,
): Endpoint<Params, Query, Body, Reply> => shape

// biome-ignore lint/suspicious/noExplicitAny: -- the one place where every endpoint, whatever its shapes, is meant
export type AnyEndpoint = Endpoint<any, any, any, any>

export type ParamsOf<E> = E extends Endpoint<infer P, TObject, TSchema, TSchema> ? Static<P> : never
export type QueryOf<E> = E extends Endpoint<TObject, infer Q, TSchema, TSchema> ? Static<Q> : never
export type BodyOf<E> = E extends Endpoint<TObject, TObject, infer B, TSchema> ? Static<B> : never
export type ReplyOf<E> = E extends Endpoint<TObject, TObject, TSchema, infer R> ? Static<R> : never
