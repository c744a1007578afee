import type { LocalDate } from '../../value/local-date.js'
import { largestAmount } from '../../value/money.js'
import { leastFrom } from '../../value/movement.js'
import type { DebtCommandOf } from '../command.js'
import type { DebtRejection } from '../rejection.js'
import { type DebtState, type IssuedDebt, inCurrencyOf, type KnownDebt, openBalance } from '../state.js'
import { withConsequences } from './consequence.js'
import { about, accept, type Decision, exceedsApproval, reject, whenIssued, whenOpen, wrongAmount } from './decision.js'
import { notDisputed, takenOfDisputes } from './disputed-part.js'
import { planAfterwards } from './plan-follow-up.js'

/**
 * Why a debt can take no more charges; `undefined` if it can. It can while open, and when settled, since claims for interest
 * and costs outlive the principal; not after an honoured settlement.
 */
export const chargeable = (debt: KnownDebt): DebtRejection | undefined => {
  const { situation } = debt
  const settled = debt.file.settlements.some(({ status }) => status === 'honoured')
  return !settled && (situation === 'open' || situation === 'settled')
    ? undefined
    : { _tag: 'NotOpen', debt: debt.debt, situation: situation === 'open' ? 'settled' : situation }
}

/**
 * Why a debt cannot take a further charge: the sum of everything ever billed must fit a stored amount, since a reversal may
 * make all of it owed again.
 */
export const tooLarge = (debt: IssuedDebt, charge: bigint): DebtRejection | undefined => {
  const ever = debt.movements.reduce(
    (sum, { amount, because }) => (amount > 0n && (because === 'issue' || because === 'charge') ? sum + amount : sum),
    charge,
  )
  return ever > largestAmount
    ? { _tag: 'TooLarge', amount: inCurrencyOf(debt, ever), largest: inCurrencyOf(debt, largestAmount) }
    : undefined
}

/** Adds a collection cost that the debtor owes, once per id. */
export const addCollectionCost = (command: DebtCommandOf<'AddCollectionCost'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => addCost(debt, command.on, command))

type Cost = Pick<DebtCommandOf<'AddCollectionCost'>, 'charge' | 'amount' | 'evidence' | 'dueDate'>

/** The due date of a charge, if it has its own. */
export const dueOn = (dueDate: LocalDate | undefined) => (dueDate === undefined ? {} : { dueDate })

export const addCost = (debt: KnownDebt, on: LocalDate, { charge, amount, evidence, dueDate }: Cost): Decision => {
  if (debt.file.costs.includes(charge)) return reject({ _tag: 'DuplicateId', kind: 'charge', id: charge })
  const refused = chargeable(debt) ?? wrongAmount(debt, 'amount', amount) ?? tooLarge(debt, amount.amount)
  if (refused) return reject(refused)
  const remaining = inCurrencyOf(debt, openBalance(debt) + amount.amount)
  return accept({
    type: 'CollectionCostAdded',
    ...about(debt, on),
    charge,
    amount,
    evidence,
    ...dueOn(dueDate),
    remaining,
  })
}

/** Waives a charge, as a favour or a correction: at most what is open of its component. */
export const waiveCharge = (command: DebtCommandOf<'WaiveCharge'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { component, amount, ground, approval, reason, on } = command
    const refused =
      wrongAmount(debt, 'amount', amount) ??
      exceedsApproval(debt, amount.amount, approval) ??
      exceedsCharged(debt, command) ??
      notDisputed(debt, command.dispute, on)
    if (refused) return reject(refused)
    const waived = {
      component,
      amount,
      split: { [component]: amount.amount },
      ground,
      approvedBy: approval.by,
      reason,
      remaining: inCurrencyOf(debt, openBalance(debt) - amount.amount),
      ...(command.dispute === undefined ? {} : takenOfDisputes(debt, amount.amount, on, command.dispute)),
    }
    return accept(
      ...withConsequences(debt, [{ type: 'ChargeWaived', ...about(debt, on), ...waived }], (after) =>
        planAfterwards(after, on),
      ),
    )
  })

const exceedsCharged = (
  debt: IssuedDebt,
  { component, amount, on }: DebtCommandOf<'WaiveCharge'>,
): DebtRejection | undefined => {
  const open = waivable(debt, component, on)
  return amount.amount > open
    ? { _tag: 'ExceedsCharged', component, amount, open: inCurrencyOf(debt, open) }
    : undefined
}

/**
 * How much of a component can be taken off from a day on without the total balance falling below zero on that day or later.
 */
export const waivable = (
  debt: IssuedDebt,
  component: DebtCommandOf<'WaiveCharge'>['component'],
  on: LocalDate,
): bigint => {
  const open = debt.open[component]
  const least = leastFrom(debt.movements, on)
  return open < least ? open : least
}
