import type { Revision, StoreFailure, StoreOperation, StreamName } from '../store/event-store.js'
import { NO_STREAM } from '../store/event-store.js'

/**
 * What an error of a client means to a caller.
 *
 * - `transient`: nobody was there to answer; the client connects again by itself.
 * - `unclear`: anything may have happened, and the client may be broken.
 * - `refused`: the server has understood, and said no for good.
 */
export type ErrorKind =
  | 'conflict'
  | 'too large'
  | 'unauthorised'
  | 'deleted'
  | 'missing'
  | 'exists'
  | 'refused'
  | 'transient'
  | 'unclear'

const byType: Readonly<Record<string, ErrorKind>> = {
  'wrong-expected-version': 'conflict',
  'maximum-append-size-exceeded': 'too large',
  'append-record-size-exceeded': 'too large',
  'transaction-max-size-exceeded': 'too large',
  'access-denied': 'unauthorised',
  'stream-deleted': 'deleted',
  'stream-tombstoned': 'deleted',
  'stream-not-found': 'missing',
  'persistent-subscription-exists': 'exists',
  'persistent-subscription-does-not-exist': 'refused',
  'maximum-subscribers-reached': 'transient',
  'invalid-argument': 'refused',
  'missing-required-metadata-property': 'refused',
  unsupported: 'refused',
  unavailable: 'transient',
  cancelled: 'transient',
  disposed: 'transient',
  'not-leader': 'transient',
}

/** By gRPC status, for errors that the client lets through as they came. Source: grpc.io, "Status codes". */
const byCode: Readonly<Record<number, ErrorKind>> = {
  1: 'transient',
  3: 'refused',
  7: 'unauthorised',
  12: 'refused',
  14: 'transient',
  16: 'unauthorised',
}

/** By `type`, never by class: two copies of a client's package have two classes. */
export const kindOf = (thrown: unknown): ErrorKind => {
  const { type, code } = (thrown ?? {}) as { readonly type?: unknown; readonly code?: unknown }
  const byName = typeof type === 'string' ? byType[type] : undefined
  return byName ?? (typeof type !== 'string' && typeof code === 'number' ? byCode[code] : undefined) ?? 'unclear'
}

/** Its message, where it has one: that of a conflict is empty. */
export const detailOf = (thrown: unknown): string => {
  const { type, message } = (thrown ?? {}) as { readonly type?: unknown; readonly message?: unknown }
  const text = typeof message === 'string' && message !== '' ? message : undefined
  return text ?? (typeof type === 'string' ? type : String(thrown))
}

/** The last revision as a conflict tells it, which is `'no_stream'` where there is none; `undefined` if it does not. */
export const actualOf = (thrown: unknown): Revision | undefined => {
  const { actualVersion } = (thrown ?? {}) as { readonly actualVersion?: unknown }
  if (actualVersion === 'no_stream') return NO_STREAM
  return typeof actualVersion === 'bigint' ? Number(actualVersion) : undefined
}

const failures: Readonly<Partial<Record<ErrorKind, StoreFailure['_tag']>>> = {
  'too large': 'TooLarge',
  unauthorised: 'Unauthorised',
  deleted: 'Deleted',
}

/** What was asked of the server, and by what name it is called. */
export interface Asked {
  readonly where: string
  readonly operation: StoreOperation
  readonly stream?: StreamName
}

export const failureOf = (thrown: unknown, asked: Asked): StoreFailure => ({
  _tag: failures[kindOf(thrown)] ?? 'Unavailable',
  detail: detailOf(thrown),
  ...asked,
})
