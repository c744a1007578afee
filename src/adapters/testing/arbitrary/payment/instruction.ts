import * as fc from 'fast-check'
import { AutomaticStrategy, type Instruction } from '../../../../domain/payment/event.js'
import type { CurrencyCode } from '../../../../domain/value/currency.js'
import type { DebtId } from '../../../../domain/value/id.js'
import { debtId } from '../id.js'
import { money } from '../money.js'
import { record } from '../record.js'

/** One of the strategies that place money without being told where. */
export const automaticStrategy = (): fc.Arbitrary<AutomaticStrategy> =>
  fc.constantFrom(...(Object.keys(AutomaticStrategy.keys) as ReadonlyArray<AutomaticStrategy>))

export interface InstructionConstraints {
  /** The debts that a direction may name. */
  readonly debts?: fc.Arbitrary<DebtId>
  readonly currency?: CurrencyCode
  readonly max?: bigint
}

/** What is to be done with money: by a named strategy, as the debtor directs, or nothing yet. */
export const instruction = ({
  debts = debtId(),
  currency = 'EUR',
  max = 100_000n,
}: InstructionConstraints = {}): fc.Arbitrary<Instruction> =>
  fc.oneof(
    { weight: 4, arbitrary: record({ strategy: automaticStrategy() }) },
    {
      weight: 3,
      arbitrary: record(
        {
          strategy: fc.constant('specific'),
          directions: fc.array(record({ debt: debts }, { amount: money({ currency, max }) }), { maxLength: 3 }),
        },
        { rest: automaticStrategy() },
      ),
    },
    { weight: 1, arbitrary: record({ strategy: fc.constant('none') }) },
  )
