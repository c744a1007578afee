import * as t from 'io-ts'
import { Count } from '../../value/count.js'
import { PolicyAmounts } from './amounts.js'

/**
 * When a rest is not worth asking for: so little is open of a debt, for so many days past due.
 *
 * @since 0.2.0
 */
export const SmallRest = t.type({ most: PolicyAmounts, daysPastDue: Count }, 'a small rest')
export type SmallRest = Readonly<t.TypeOf<typeof SmallRest>>
