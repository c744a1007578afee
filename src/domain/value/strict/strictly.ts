import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { Problem } from '../codec-error.js'
import { readerOf } from './reader.js'
import type { Structure } from './structure.js'
import { Telling } from './telling.js'

/**
 * Decodes by an io-ts codec, read from its structure, and takes nothing beside it: a key that the codec does not know is
 * refused with the nearest one that it does, as are objects that are no plain data, and lists and tables beyond the
 * `limits`. Problems name path, value and expectation; there are at most 50, and what they show of the value is short.
 * Never throws, whatever it is given.
 *
 * @since 0.2.0
 * @example
 * strictly(Instalment)({ due: '2026-03-31', amout: { amount: '100', currency: 'EUR' } })
 * // left: amount is missing, and amout is no key (the nearest is amount)
 */
export const strictly = <A>(codec: t.Type<A, unknown>): ((u: unknown) => E.Either<ReadonlyArray<Problem>, A>) => {
  const read = readerOf(codec as unknown as Structure)
  return (u) => {
    const telling = new Telling()
    try {
      const value = read(u, telling)
      return telling.problems.length > 0 ? E.left(telling.problems) : E.right(value as A)
    } catch {
      // An accessor or a proxy that throws when it is read.
      return E.left([{ path: telling.pathTo(), value: undefined, expected: 'plain data, which can be read' }])
    }
  }
}
