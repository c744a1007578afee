import * as fc from 'fast-check'
import { Channel, PaymentMethod } from '../../../domain/value/method.js'

/** How money comes: by transfer first of all. */
export const paymentMethod = (): fc.Arbitrary<PaymentMethod> =>
  fc.constantFrom<PaymentMethod>('transfer', ...(Object.keys(PaymentMethod.keys) as ReadonlyArray<PaymentMethod>))

/** How creditor and debtor reach one another. */
export const channel = (): fc.Arbitrary<Channel> =>
  fc.constantFrom(...(Object.keys(Channel.keys) as ReadonlyArray<Channel>))
