// You have a rule of your own; the test kit looks for a life of a debt in which it goes wrong, and tells you that life.
import { type DebtState, daysPastDue, disputedBalance, type LocalDate, openBalance } from 'receivables'
import { checkRule, tellChecked } from 'receivables/testing'

/** The rule: who is more than thirty days late is offered ten percent off. It forgot that a debt may be disputed. */
const discountFor = (debt: DebtState, today: LocalDate): bigint =>
  debt.situation === 'open' && daysPastDue(debt.dueDate, today) > 30 ? openBalance(debt) / 10n : 0n

const checked = checkRule(discountFor, {
  name: 'no discount is offered on a debt that is disputed',
  source: 'our terms of business',
  wrong: (offer, debt) => (offer > 0n && disputedBalance(debt) > 0n ? 'here a discount is offered' : undefined),
})
console.log(tellChecked(checked))
if (checked.passed) process.exit(1)
