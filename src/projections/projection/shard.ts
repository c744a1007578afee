import { type BookEvent, debtorOfEvent } from '../../domain/book/book.js'
import { textHash } from '../../domain/value/text-hash.js'
import { keysOf, type Projection, type Seen, type States } from './projection.js'

/**
 * One of `of` shards, from 0.
 *
 * @since 0.1.0
 */
export interface Shard {
  readonly shard: number
  readonly of: number
}

/**
 * All shards of so many: 0 to `of - 1`.
 *
 * @since 0.1.0
 */
export const shardsOf = (of: number): ReadonlyArray<Shard> => Array.from({ length: of }, (_, shard) => ({ shard, of }))

/**
 * In which of `shards` shards a debtor, or any other key, is: a number from 0 to below `shards`, the same for ever and on
 * every machine. In twice as many shards, what was in shard `n` is in `n` or in `n + shards`.
 *
 * FROZEN: checkpoints are kept per shard, so a key that moved to another would be counted twice or never.
 *
 * @since 0.1.0
 */
export const shardOf = (key: string, shards: number): number => textHash(key) % shards

/**
 * In which stream an event is: for every view that keeps a state of each stream.
 *
 * @since 0.2.0
 */
export const streamOf = ({ stream }: Seen<unknown>): string => stream

/**
 * Whose an event is: for a view that keeps a state of each debtor. The events of one stream may be of several: a debt that
 * somebody takes over is his from then on. What is of the house itself is nobody's.
 *
 * @since 0.1.0
 */
export const debtorOf = ({ event }: Seen<BookEvent>): string => debtorOfEvent(event) ?? ''

/**
 * The part of a projection that is in one shard: only keys whose events `by` puts there. `by` has to answer the same for all
 * events of a key, which it is told beside the event.
 *
 * It has a name of its own, so that it has a checkpoint and states of its own in any view store, and shards can be caught up
 * by as many workers at once. Each reads all events and folds and keeps only its own. FROZEN: the name.
 *
 * A shard that there is not throws a `RangeError`: it would keep nothing, and nobody would miss it.
 *
 * ```ts
 * const parts = shardsOf(4).map((shard) => onlyShard(openItems, shard, streamOf))
 * parts[1]?.name // 'open-items:1/4'
 * ```
 *
 * @since 0.1.0
 */
export const onlyShard = <E, S>(
  projection: Projection<E, S>,
  { shard, of }: Shard,
  by: (seen: Seen<E>, key: string) => string,
): Projection<E, S> => {
  if (!Number.isInteger(of) || !Number.isInteger(shard) || shard < 0 || shard >= of) {
    throw new RangeError(`there is no shard ${shard} of ${of}: they are counted from 0`)
  }
  return {
    ...projection,
    name: `${projection.name}:${shard}/${of}`,
    key: (seen) => keysOf(projection, seen).filter((key) => shardOf(by(seen, key), of) === shard),
  }
}

/**
 * The states of all shards side by side: those of the whole, which any view is a function of, also where money or a cheque of
 * one debtor is for a debt of another. A key in two of them throws a `RangeError`: these are no shards of one projection, and
 * to choose one of its states would be to lose the other.
 *
 * @since 0.1.0
 */
export const mergeStates = <S>(...shards: ReadonlyArray<States<S>>): States<S> => {
  const merged = new Map<string, S>()
  for (const shard of shards) {
    for (const [key, state] of shard) {
      if (merged.has(key)) throw new RangeError(`'${key}' is in two of the states to merge`)
      merged.set(key, state)
    }
  }
  return merged
}
