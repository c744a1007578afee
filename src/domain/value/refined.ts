import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** The codec, of those values alone for which `holds`; `name` tells in errors what was expected. */
export const refined = <A, O>(codec: t.Type<A, O>, holds: (a: A) => boolean, name: string): t.Type<A, O> =>
  new t.Type<A, O>(
    name,
    (u): u is A => codec.is(u) && holds(u),
    (u, context) => {
      const decoded = codec.validate(u, context)
      return E.isRight(decoded) && !holds(decoded.right) ? t.failure(u, context) : decoded
    },
    codec.encode,
  )
