import * as t from 'io-ts'
import { Text } from './id.js'
import { Money } from './money.js'

/**
 * Who gives something up for the creditor, and the most that they may.
 *
 * @since 0.1.0
 */
export const Approval = t.strict({ by: Text, limit: Money })
export type Approval = Readonly<t.TypeOf<typeof Approval>>
