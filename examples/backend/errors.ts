import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { BookError, ReportError } from 'receivables'
import type { InvalidRequest } from './asked.js'
import { json } from './json.js'

/** What can go wrong in this backend: all that can in a book, and what only HTTP knows. */
export type BackendError =
  | BookError
  | ReportError
  | InvalidRequest
  | { readonly _tag: 'NotFound'; readonly path: string }
  | { readonly _tag: 'BodyTooLarge'; readonly mostBytes: number }
  | { readonly _tag: 'Bug'; readonly cause: unknown }

interface Answer {
  readonly status: ContentfulStatusCode
  /** Seconds. Where it is there, the same request with the same Idempotency-Key may succeed later. */
  readonly retryAfter?: number
}

/** Every error and what it is in HTTP. A new error of the library does not compile until it has a line here. */
const answers: Readonly<Record<BackendError['_tag'], Answer>> = {
  InvalidCommand: { status: 400 },
  InvalidRequest: { status: 400 },
  NotFound: { status: 404 },
  InvalidQuery: { status: 400 },
  UnknownPlace: { status: 404 },
  Conflict: { status: 409, retryAfter: 1 },
  CommandIdReused: { status: 409 },
  BodyTooLarge: { status: 413 },
  TooLarge: { status: 413 },
  Rejected: { status: 422 },
  Locked: { status: 503, retryAfter: 1 },
  Unavailable: { status: 503, retryAfter: 5 },
  Closed: { status: 503, retryAfter: 5 },
  Full: { status: 507 },
  ReadOnly: { status: 500 },
  Corrupt: { status: 500 },
  NotABook: { status: 500 },
  NewerFormat: { status: 500 },
  NoDriver: { status: 500 },
  Misconfigured: { status: 500 },
  Replaced: { status: 500 },
  Unauthorised: { status: 500 },
  Deleted: { status: 500 },
  Undecodable: { status: 500 },
  InvalidAppend: { status: 500 },
  Bug: { status: 500 },
}

/** The client is told all of what it did wrong, and only the name of what we did: the rest is for our log. */
export const failed = (c: Context, error: BackendError): Response => {
  const { status, retryAfter } = answers[error._tag]
  if (status >= 500) console.error(c.req.method, c.req.path, error)
  if (retryAfter !== undefined) c.header('Retry-After', `${retryAfter}`)
  return json(c, status >= 500 ? { _tag: error._tag } : error, status)
}
