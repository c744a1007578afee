import type { Revision, StoreFailure, StoreOperation, StreamName } from '../store/event-store.js'
import { NO_STREAM } from '../store/event-store.js'
import { lastErrorOf, misconfigurationIn } from './misconfiguration.js'

/**
 * What an error of a client means to a caller.
 *
 * - `transient`: the server was not reached; the client reconnects by itself.
 * - `unclear`: the outcome is unknown, and the client may be broken.
 * - `misconfigured`: these settings can never connect: a certificate, TLS, a missing file.
 * - `refused`: the server refused the call for good.
 */
export type ErrorKind =
  | 'conflict'
  | 'too large'
  | 'unauthorised'
  | 'deleted'
  | 'missing'
  | 'exists'
  | 'misconfigured'
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
  'no-client': 'misconfigured',
  unavailable: 'transient',
  cancelled: 'transient',
  disposed: 'transient',
  'not-leader': 'transient',
}

/** By gRPC status, for errors that the client passes through. Source: grpc.io, "Status codes". */
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
  const kind = byName ?? (typeof type !== 'string' && typeof code === 'number' ? byCode[code] : undefined) ?? 'unclear'
  return kind === 'transient' && misconfigurationIn(messageOf(thrown) ?? '') !== undefined ? 'misconfigured' : kind
}

/** Whether another attempt would have the same result. */
export const isFinal = (thrown: unknown): boolean => {
  const kind = kindOf(thrown)
  return kind === 'unauthorised' || kind === 'refused' || kind === 'misconfigured'
}

/** The message of an error; `undefined` if it is only the name of its class. */
const messageOf = (thrown: unknown): string | undefined => {
  const { message } = (thrown ?? {}) as { readonly message?: unknown }
  return typeof message === 'string' && message !== '' && !/^\w+Error$/.test(message) ? message : undefined
}

/** The message of an error if it has a useful one, else its type. */
export const detailOf = (thrown: unknown): string => {
  const { type } = (thrown ?? {}) as { readonly type?: unknown }
  const text = messageOf(thrown)
  if (text === undefined) return typeof type === 'string' ? type.replaceAll('-', ' ') : String(thrown)
  return misconfigurationIn(text) ?? connectionLost(text)
}

/** Adds the likely cause of a lost connection: a server that needs TLS closes a connection without it, and gives no reason. */
const connectionLost = (text: string): string => {
  const last = lastErrorOf(text)
  return /^Failed to connect/.test(last)
    ? `the connection was closed as soon as it was made: does the server want TLS (tls=true)? (${last})`
    : last
}

/** The last revision in a conflict, where `'no_stream'` means none; `undefined` if the conflict does not contain it. */
export const actualOf = (thrown: unknown): Revision | undefined => {
  const { actualVersion } = (thrown ?? {}) as { readonly actualVersion?: unknown }
  if (actualVersion === 'no_stream') return NO_STREAM
  return typeof actualVersion === 'bigint' ? Number(actualVersion) : undefined
}

const failures: Readonly<Partial<Record<ErrorKind, StoreFailure['_tag']>>> = {
  'too large': 'TooLarge',
  unauthorised: 'Unauthorised',
  deleted: 'Deleted',
  misconfigured: 'Misconfigured',
}

/** The operation, and the name of the server for errors. */
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
