import * as fc from 'fast-check'

type Arbitraries<T> = { readonly [K in keyof T]: fc.Arbitrary<T[K]> }

/** A plain object of those fields; the optional ones may be left out, as they may in commands and events. */
export const record = <R, O = object>(
  required: Arbitraries<R>,
  optional: Arbitraries<O> = {} as Arbitraries<O>,
): fc.Arbitrary<R & Partial<O>> =>
  fc.record<R & O>({ ...required, ...optional } as { [K in keyof (R & O)]: fc.Arbitrary<(R & O)[K]> }, {
    requiredKeys: Object.keys(required) as Array<keyof (R & O)>,
    noNullPrototype: true,
  }) as fc.Arbitrary<R & Partial<O>>
