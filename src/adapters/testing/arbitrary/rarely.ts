import * as fc from 'fast-check'

/** `false`, and `true` about once in twelve times. */
export const rarely = (): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: 11, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
