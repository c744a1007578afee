import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Problem } from './codec-error.js'
import { shortened } from './plain.js'
import { isPrintable } from './printable.js'

const longest = 200

/**
 * A codec of ids or texts. It takes what books have ever stored; from outside, `fault` allows less, and tells what it expects
 * instead.
 *
 * @since 0.2.0
 */
export class TextCodec<A extends string> extends t.Type<A, string> {
  constructor(
    readonly what: string,
    readonly fault: (text: string) => string | undefined,
  ) {
    const is = (u: unknown): u is A => isPrintable(u, longest)
    super(
      `${what} of 1 to ${longest} printable characters`,
      is,
      (u, c) => (is(u) ? t.success(u) : t.failure(u, c)),
      t.identity,
    )
  }
}

/**
 * Reads a text as strictly as a command from outside is.
 *
 * @since 0.2.0
 * @example
 * readText(DebtId, 'INV-1') // right('INV-1')
 */
export const readText = <A extends string>(codec: TextCodec<A>, u: unknown): E.Either<Problem, A> => {
  if (!codec.is(u)) return E.left({ path: '', value: shortened(u), expected: codec.name })
  const fault = codec.fault(u)
  return fault === undefined ? E.right(u) : E.left({ path: '', value: u, expected: `${codec.what} ${fault}` })
}

/** The constructor of an id: for literals in code, where a text that is none is a bug, and throws. */
export const literalOf =
  <A extends string>(codec: TextCodec<A>) =>
  (text: string): A => {
    const read = readText(codec, text)
    if (E.isRight(read)) return read.right
    throw new RangeError(`'${String(read.left.value)}' is no id: expected ${read.left.expected}`)
  }
