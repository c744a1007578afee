import * as fc from 'fast-check'
import { type Component, paymentOrder as usual } from '../../../../domain/value/component.js'

/** The order in which a payment clears the components of a debt: any, also one that leaves some out. */
export const paymentOrder = (): fc.Arbitrary<ReadonlyArray<Component>> =>
  fc.oneof(fc.constant(usual), fc.shuffledSubarray([...usual]), fc.array(fc.constantFrom(...usual), { maxLength: 6 }))
