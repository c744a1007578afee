import * as fc from 'fast-check'
import type { DiscountLadder } from '../../../../domain/debt/event/discount-ladder.js'
import { localDate } from '../local-date.js'
import { paymentMethod } from '../method.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { text } from '../text.js'
import { basisPoints } from './kinds.js'
import { lateChargeStrategy } from './late-charge.js'

/** Up to three steps: mostly some percent within a month, at times the whole debt. */
export const discountLadder = (): fc.Arbitrary<DiscountLadder> =>
  fc.array(
    fc.record({
      days: fc.nat(45),
      basisPoints: fc.oneof({ weight: 9, arbitrary: basisPoints(500) }, { weight: 1, arbitrary: basisPoints() }),
    }),
    { minLength: 1, maxLength: 3 },
  )

/** What most debts may say of themselves beside their figures. */
export const plainParticulars = {
  reference: text(),
  terms: record({}, { methods: fc.array(paymentMethod(), { maxLength: 3 }), agreement: text() }),
  tags: fc.dictionary(fc.constantFrom('region', 'branch', 'product'), text(), { noNullPrototype: true }),
}

/** Instalments that are said, whether they fit or not. */
export const instalmentsSaid = fc.array(fc.record({ due: localDate(), amount: money() }), { maxLength: 3 })

/** All that a debt may say of itself beside its figures. */
export const particulars = {
  ...plainParticulars,
  terms: record(
    {},
    {
      methods: fc.array(paymentMethod(), { maxLength: 3 }),
      agreement: text(),
      discounts: discountLadder(),
      lateCharge: lateChargeStrategy(),
    },
  ),
}
