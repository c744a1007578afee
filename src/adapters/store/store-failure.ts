import type { StreamName } from './stream-name.js'

/**
 * What was asked of a store, by the name of its method.
 *
 * @since 0.2.0
 */
export type StoreOperation = 'append' | 'read' | 'readAll' | 'subscribe'

/**
 * Where the store itself failed. `detail` is the text of the store; nothing was written, unless a server is `Unavailable`,
 * which may mean that its answer was lost: the same append again settles that. A store that is `Misconfigured` cannot be
 * reached as it is told, and trying again is of no use: a certificate that is not trusted, TLS where there is none, a file
 * that is not there. `Replaced` is a file that was removed or replaced while it was open: it has to be opened again.
 *
 * @since 0.1.0
 */
export interface StoreFailure {
  readonly _tag:
    | 'Locked'
    | 'ReadOnly'
    | 'Full'
    | 'Corrupt'
    | 'NotABook'
    | 'NewerFormat'
    | 'NoDriver'
    | 'Misconfigured'
    | 'Unavailable'
    | 'Replaced'
    | 'Unauthorised'
    | 'TooLarge'
    | 'Deleted'
    | 'Closed'
  readonly where: string
  readonly detail: string
  /** What was asked, where the store tells: a caller of a server may be allowed the one and denied the other. */
  readonly operation?: StoreOperation
  /** Of which stream, where it was of one. */
  readonly stream?: StreamName
}
