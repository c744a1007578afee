import * as fc from 'fast-check'

/** `false`, and `true` about once in so many times. */
export const rarely = (times = 6): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
