import type { StreamName } from '../store/event-store.js'
import type { PrefixFilter } from './client.js'

/** Which streams of a server belong to a store, and their names there. */
export interface StreamNames {
  /** The server-side filter for them. */
  readonly filter: PrefixFilter
  /** Why the server or this store does not accept the name; else `undefined`. */
  readonly problem: (stream: StreamName) => string | undefined
  readonly toServer: (stream: StreamName) => string
  /** `undefined` for a stream of another program. */
  readonly fromServer: (name: string) => StreamName | undefined
}

/**
 * A stream is `<category>-<id>` on the server too, whose category projections also split names at the first hyphen. A namespace,
 * which separates two books in one database, is part of the category: `north.debt-INV-7`.
 */
export const streamNames = (
  categories: ReadonlyArray<string>,
  namespace: string | undefined,
  checkpointInterval = 32,
): StreamNames => {
  const before = namespace === undefined ? '' : `${namespace}.`
  const own = categories.map((category) => `${category}-`)
  const prefixes = own.map((prefix) => `${before}${prefix}`)
  const bad = prefixes.find(
    (prefix) => prefix.startsWith('$') || prefix.indexOf('-') !== prefix.length - 1 || prefix === '-',
  )
  if (bad !== undefined || prefixes.length === 0) {
    throw new RangeError(`'${bad ?? ''}' is no beginning of a stream: a category has no hyphen and no $ in front`)
  }
  return {
    filter: { filterOn: 'streamName', prefixes, checkpointInterval },
    problem: (stream) => {
      if (!own.some((prefix) => stream.startsWith(prefix))) return `none of the categories ${categories.join(', ')}`
      // A lone surrogate would be stored as another character, and two streams could become the same.
      return stream.isWellFormed() ? undefined : 'a name that is no well-formed text'
    },
    toServer: (stream) => `${before}${stream}`,
    fromServer: (name) => {
      for (const prefix of prefixes) if (name.startsWith(prefix)) return name.slice(before.length) as StreamName
      return undefined
    },
  }
}
