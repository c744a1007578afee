import { shardOf } from '../projection/shard.js'

/** Streams that have to be in one part of a log. */
export type Bound = readonly [stream: string, others: ReadonlyArray<string>]

/**
 * In which of so many parts of a log each stream is, the same on every machine: such parts make indexes that merge. A cheque is
 * where the debts are that it names, and so are these together; any other stream is by itself.
 *
 * @since 0.2.0
 */
export const logParts = (cheques: Iterable<Bound>, parts: number): ((stream: string) => number) => {
  const above = new Map<string, string>()
  const headOf = (stream: string): string => {
    let head = stream
    for (let next = above.get(head); next !== undefined; next = above.get(head)) head = next
    // The way up is short for whoever comes next.
    if (head !== stream) above.set(stream, head)
    return head
  }
  for (const [cheque, debts] of cheques) {
    for (const debt of debts) {
      const [one, other] = [headOf(cheque), headOf(debt)]
      // The first by name is the head, in whatever order they come.
      if (one !== other) above.set(one < other ? other : one, one < other ? one : other)
    }
  }
  return (stream) => shardOf(headOf(stream), parts)
}
