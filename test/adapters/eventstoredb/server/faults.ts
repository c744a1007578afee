/**
 * What the server does with an append. `before` and `after` say on which side of the write it happens: to the client the
 * two look the same.
 */
export type AppendFault =
  | 'answer'
  | 'silent before'
  | 'silent after'
  | 'drop before'
  | 'drop after'
  | 'busy'
  | 'not leader'
  | 'timeout after'
  | 'internal'
  | 'access denied'
  | 'too large'

/** `hold` keeps the answer back until the server is told to release it; `end` ends the answer before its first event. */
export type ReadFault =
  | 'answer'
  | 'silent'
  | 'hold'
  | 'end'
  | 'unavailable'
  | 'access denied'
  | { readonly dropAfter: number }

/**
 * `after` counts events sent. A subscription that ends is one that the server closes without an error; one that repeats
 * begins before the position that was asked for; `none` sends the checkpoint by which the server means that it has none.
 */
export type SubscriptionFault =
  | 'live'
  | 'hold'
  | 'repeat'
  | 'none'
  | 'no confirmation'
  | 'access denied'
  | { readonly endAfter: number }
  | { readonly dropAfter: number }
  | { readonly silentAfter: number }

/** What the caller may not do, from now on. */
export interface Denied {
  /** To read or follow the log of all streams. */
  all: boolean
  readonly read: Set<string>
  readonly append: Set<string>
}

/** Each call takes the first of its list; when that is empty, all goes well. */
export interface Faults {
  append: Array<AppendFault>
  read: Array<ReadFault>
  subscription: Array<SubscriptionFault>
  features: Array<'answer' | 'internal' | 'unauthenticated'>
  readonly denied: Denied
}

export const noFaults = (): Faults => ({
  append: [],
  read: [],
  subscription: [],
  features: [],
  denied: { all: false, read: new Set(), append: new Set() },
})
