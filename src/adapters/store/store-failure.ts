import type { StreamName } from './stream-name.js'

/**
 * The method of the store that failed.
 *
 * @since 0.2.0
 */
export type StoreOperation = 'append' | 'read' | 'readAll' | 'subscribe'

/**
 * The store itself failed. `where` is its file or address, `detail` its own text. Nothing was written, except that `Unavailable`
 * of a server may mean a lost answer: repeat the same append to settle that. `Misconfigured` means that a retry is useless: an
 * untrusted certificate, TLS where the server has none, a file that does not exist. `Replaced` means that the file was removed
 * or replaced while it was open: open it again.
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
  /** The failed method, if the store knows it: a user of a server may have the right to read but not to append. */
  readonly operation?: StoreOperation
  /** The stream, if the operation concerned one. */
  readonly stream?: StreamName
}
