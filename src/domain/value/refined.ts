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

/** A codec that takes some of the values of `C`: its declaration names that, and writes nothing out. */
export interface RefinedC<C extends t.Any> extends t.Type<t.TypeOf<C>, t.OutputOf<C>> {}

/** The codec, of those values alone for which `holds`; `name` tells in errors what was expected. */
export const refined = <C extends t.Any>(codec: C, holds: (a: t.TypeOf<C>) => boolean, name: string): RefinedC<C> =>
  new Refined<t.TypeOf<C>, t.OutputOf<C>>(name, codec, holds)
