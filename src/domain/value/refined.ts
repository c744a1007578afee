import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** A codec that takes some of the values of another one, `of`. */
export class Refined<A, O> extends t.Type<A, O> {
  constructor(
    name: string,
    readonly of: t.Type<A, O>,
    readonly holds: (a: A) => boolean,
  ) {
    super(
      name,
      (u): u is A => of.is(u) && holds(u),
      (u, context) => {
        const decoded = of.validate(u, context)
        return E.isRight(decoded) && !holds(decoded.right) ? t.failure(u, context) : decoded
      },
      of.encode,
    )
  }
}

/** The codec, of those values alone for which `holds`; `name` tells in errors what was expected. */
export const refined = <A, O>(codec: t.Type<A, O>, holds: (a: A) => boolean, name: string): t.Type<A, O> =>
  new Refined(name, codec, holds)
