// You have a rule of your own; the test kit looks for a life of a debt in which it goes wrong, and tells you that life.
import * as fc from 'fast-check'
import {
  type DebtEvent,
  type DebtState,
  daysPastDue,
  disputedBalance,
  type LocalDate,
  type Money,
  money,
  openBalance,
} from 'receivables'
import { afterEveryEvent, debtHistory, LawBroken, obeys, tellAmount } from 'receivables/testing'

/** The rule: who is more than thirty days late is offered ten percent off. It forgot that a debt may be disputed. */
const discountFor = (debt: DebtState, today: LocalDate): Money | undefined =>
  debt.situation === 'open' && daysPastDue(debt.dueDate, today) > 30
    ? money(openBalance(debt) / 10n, debt.currency)
    : undefined

/** What must hold, whatever happens to a debt. */
const noOfferWhileDisputed = afterEveryEvent<DebtState, DebtEvent>(
  'no discount is offered on a debt that is disputed',
  'our terms of business',
  (event, debt) => {
    const offer = discountFor(debt, event.on)
    if (offer === undefined || debt.situation === 'unissued' || disputedBalance(debt) === 0n) return undefined
    return `here ${tellAmount(offer)} off is offered`
  },
)

// A thousand lives of a debt. With `fc.assert` in a test, the failure is the report; here it is printed.
const { failed, numRuns, numShrinks, errorInstance } = fc.check(
  fc.property(debtHistory({ principal: fc.constant(money(100_000n, 'EUR')) }), obeys(noOfferWhileDisputed)),
  { numRuns: 1000, seed: 5 },
)

if (!failed || !(errorInstance instanceof LawBroken)) {
  console.error('The fault was not found.')
  process.exit(1)
}
console.log(errorInstance.message)
console.log(
  `Found in life ${numRuns} of 1000, and told in ${errorInstance.events.length} events after ${numShrinks} steps.`,
)
