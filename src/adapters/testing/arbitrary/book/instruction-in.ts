import type { Instruction } from '../../../../domain/payment/event.js'
import type { CurrencyCode } from '../../../../domain/value/currency.js'
import { money } from '../../../../domain/value/money.js'

/** What was said, in that currency. */
export const instructionIn = (currency: CurrencyCode, said: Instruction): Instruction =>
  said.strategy !== 'specific'
    ? said
    : {
        ...said,
        directions: said.directions.map(({ debt, amount }) =>
          amount === undefined ? { debt } : { debt, amount: money(amount.amount, currency) },
        ),
      }
