import * as t from 'io-ts'

/** A codec of something that JSON holds as it is: checked by `is`, told by `name` in errors. */
export const leaf = <A extends O, O>(name: string, is: (u: unknown) => u is A): t.Type<A, O> =>
  new t.Type<A, O>(name, is, (u, context) => (is(u) ? t.success(u) : t.failure(u, context)), t.identity)
