import * as fc from 'fast-check'
import type { MandateId, MoratoriumId } from '../../../../domain/id.js'

export { holdId } from '../id.js'

/** Few of each, so that one is often met twice. */
const numbered =
  <Id extends string>(prefix: string) =>
  (count = 9): fc.Arbitrary<Id> =>
    fc.integer({ min: 1, max: count }).map((n) => `${prefix}-${n}` as Id)

/** `MOR-1` to `MOR-9`. */
export const moratoriumId = numbered<MoratoriumId>('MOR')
/** `MAN-1` to `MAN-9`. */
export const mandateId = numbered<MandateId>('MAN')
