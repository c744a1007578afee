import * as fc from 'fast-check'
import type { Approval } from '../../../domain/value/approval.js'
import { type Money, money } from '../../../domain/value/money.js'
import { portion, portionOf } from './portion.js'

/** Somebody who may give up that amount; one time in eight, whose limit is a portion of it. */
export const approving = (): fc.Arbitrary<(amount: Money) => Approval> =>
  fc
    .tuple(
      fc.constantFrom('team lead', 'head of credit'),
      fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: portion() }),
      fc.bigInt({ min: 0n, max: 10_000n }),
    )
    .map(([by, part, more]) => ({ amount, currency }) => ({
      by,
      limit: part === undefined ? money(amount + more, currency) : portionOf(money(amount, currency), part),
    }))
