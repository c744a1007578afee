import type { Money } from '../../../domain/value/money.js'
import { grouped, isWhole } from '../../words/amount.js'

/**
 * How the amounts of one currency stand in a table: nothing is a dash, and where none of them has minor units, none are
 * shown (1,250,000 IRR). What is shown is always exact.
 */
export const amountCells = (amounts: Iterable<Money>): ((amount: Money) => string) => {
  const whole = [...amounts].every(isWhole)
  return (amount) => (amount.amount === 0n ? '-' : whole ? grouped(amount).replace(/\.0+$/, '') : grouped(amount))
}
