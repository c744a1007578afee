import type { DebtId } from '../../../domain/value/id.js'
import type { Money } from '../../../domain/value/money.js'

/**
 * Why a row is left out without being wrong: the user excludes it, its status says that it is void or a draft, it is a debt
 * of nothing, a credit that is used up, a total of rows above it, a line that names the debtor of those below, one that says
 * something of the file, or a further instalment or line of a debt that is told with its first.
 */
export const leftOutReasons = [
  'excluded',
  'void',
  'zero',
  'used-credit',
  'total',
  'section',
  'remark',
  'instalment',
  'line',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

export interface LeftOut {
  readonly kind: 'left-out'
  readonly row: number
  readonly why: LeftOutReason
  /** The amount in it, where it has one. */
  readonly figure: Money | undefined
  /** The debt that a further instalment is of. */
  readonly debt?: DebtId
}
