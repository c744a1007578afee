import * as t from 'io-ts'

/** A codec of something that JSON holds as it is: checked by `is`, told by `name` in errors. */
export const leaf = <A extends O, O>(name: string, is: (u: unknown) => u is A): t.Type<A, O> =>
  new t.Type<A, O>(name, is, (u, context) => (is(u) ? t.success(u) : t.failure(u, context)), t.identity)

/** A codec of one value whose JSON is an object: `json` says which keys that has, for whoever allows no others. */
export class ObjectLeaf<A, O> extends t.Type<A, O> {
  constructor(
    name: string,
    is: t.Is<A>,
    validate: t.Validate<unknown, A>,
    encode: t.Encode<A, O>,
    readonly json: t.Mixed,
  ) {
    super(name, is, validate, encode)
  }
}
