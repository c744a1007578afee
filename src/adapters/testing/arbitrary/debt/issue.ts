import * as fc from 'fast-check'
import type { DebtId, DebtorId } from '../../../../domain/value/id.js'
import { addDays } from '../../../../domain/value/local-date.js'
import type { Money } from '../../../../domain/value/money.js'
import { planShape, shapedPlan } from '../instalments.js'
import { localDate } from '../local-date.js'
import { money } from '../money.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { lateCharging } from './late-charge.js'
import { discountLadder, plainParticulars } from './particulars.js'
import type { DebtFit } from './sight.js'

export interface IssueConstraints {
  /** `INV-1` by default. */
  readonly debt?: DebtId
  /** `C-1` by default. */
  readonly debtor?: DebtorId
  /** What the debt is for; any amount in any currency by default. */
  readonly principal?: fc.Arbitrary<Money>
  /** What most debts have in their terms, and few have otherwise. */
  readonly often?: ReadonlyArray<'discounts' | 'lateCharge'>
}

/** One time in so many; else nothing. */
const seldom = <T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

/** Four times in five; else nothing. */
const mostly = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary }, { weight: 1, arbitrary: fc.constant(undefined) })

const seldomShape = seldom(6, planShape())

/**
 * Issues a debt that is not there yet, on any day and due up to three months later; one that is there, again. Few debts
 * have terms for paying early or late.
 */
export const issuing = ({
  debt = 'INV-1' as DebtId,
  debtor = 'C-1' as DebtorId,
  principal: amount = money(),
  often = [],
}: IssueConstraints = {}): fc.Arbitrary<DebtFit> =>
  fc
    .tuple(
      record({ on: localDate(), principal: amount, days: fc.integer({ min: 0, max: 90 }) }, plainParticulars),
      record(
        { changed: fc.boolean(), dueBefore: rarely(50), unfit: rarely(6), otherDay: rarely(6) },
        { shape: seldomShape },
      ),
      record({
        discounts: often.includes('discounts') ? mostly(discountLadder()) : seldom(10, discountLadder()),
        lateCharge: often.includes('lateCharge') ? mostly(lateCharging()) : seldom(10, lateCharging()),
        returnFees: seldom(4, fc.constant('debtor' as const)),
      }),
    )
    .map(
      ([
        { on, principal, days, ...rest },
        { changed, dueBefore, unfit, otherDay, shape },
        { discounts, lateCharge, returnFees },
      ]) =>
        (state) => {
          if (state.situation !== 'unissued') {
            const { type: _, ...says } = state.issued
            return { ...says, type: 'IssueDebt', ...(changed ? { principal } : {}) }
          }
          const due = addDays(on, dueBefore ? -1 - days : days)
          const instalments =
            shape && shapedPlan(shape, unfit ? { ...principal, amount: principal.amount + 1n } : principal, on)
          return {
            type: 'IssueDebt',
            debt,
            debtor,
            on,
            principal,
            dueDate: instalments === undefined || otherDay ? due : (instalments.at(-1)?.due ?? due),
            ...(instalments === undefined ? {} : { instalments }),
            ...rest,
            ...(discounts === undefined && lateCharge === undefined && returnFees === undefined
              ? {}
              : {
                  terms: {
                    ...rest.terms,
                    ...(discounts === undefined ? {} : { discounts }),
                    ...(lateCharge === undefined ? {} : { lateCharge: lateCharge(principal) }),
                    ...(returnFees === undefined ? {} : { returnFees }),
                  },
                }),
          }
        },
    )
