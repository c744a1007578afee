import { minus, noComponents, plus, type Split, splitTotal, total } from '../../value/component.js'
import type { LocalDate } from '../../value/local-date.js'
import type { DebtEventOf } from '../event.js'
import type { AppliedPayment, DebtMovement, DebtState } from '../state.js'
import { evolvePlans } from './plans.js'

// What money that moves makes of a debt.

export type Issued = Exclude<DebtState, { readonly situation: 'unissued' }>

const situationOf = (debt: Issued): Issued['situation'] => {
  if (debt.situation === 'cancelled') return 'cancelled'
  if (total(debt.open) > 0n) return 'open'
  if (total(debt.lost) > debt.recovered) return 'writtenOff'
  return debt.sold ? 'sold' : 'settled'
}

export const situated = (debt: Issued): Issued => {
  const situation = situationOf(debt)
  return situation === debt.situation ? debt : { ...debt, situation }
}

type Because = DebtMovement['because']

export const reduced = (debt: Issued, on: LocalDate, split: Split, because: Because): Issued =>
  situated({
    ...debt,
    open: minus(debt.open, split),
    movements: [...debt.movements, { on, amount: -splitTotal(split), split, because }],
  })

export const increased = (debt: Issued, on: LocalDate, split: Split, because: Because): Issued =>
  situated({
    ...debt,
    open: plus(debt.open, split),
    movements: [...debt.movements, { on, amount: splitTotal(split), split, because }],
  })

export const writtenOff = (debt: Issued, { on, split, amount: { amount } }: DebtEventOf<'DebtWrittenOff'>): Issued => ({
  ...debt,
  lost: plus(debt.lost, split),
  writtenOffOn: on,
  losses: [...debt.losses, { on, amount }],
})

export const applied = (
  event: DebtEventOf<'DebtPartiallyPaid' | 'DebtPaid' | 'DebtRecovered'>,
  split: Split,
): AppliedPayment => ({
  payment: event.payment,
  allocation: event.allocation,
  on: event.on,
  amount: event.amount.amount,
  method: event.method,
  split,
  discount: undefined,
  recovery: event.type === 'DebtRecovered',
  reversed: undefined,
})

const isOf =
  ({ payment, allocation }: Pick<AppliedPayment, 'payment' | 'allocation'>) =>
  (applied: AppliedPayment): boolean =>
    applied.payment === payment && applied.allocation === allocation

export const discounted = (debt: Issued, event: DebtEventOf<'EarlyDiscountGranted'>): Issued => {
  const isIt = isOf(event)
  const discount = { amount: event.amount, split: event.split }
  return { ...debt, payments: debt.payments.map((p) => (isIt(p) ? { ...p, discount } : p)) }
}

export const reversed = (debt: Issued, event: DebtEventOf<'PaymentReversed'>): Issued => {
  const isIt = isOf(event)
  const payments = debt.payments.map((p) => (isIt(p) ? { ...p, reversed: { on: event.on } } : p))
  if (debt.payments.some((p) => isIt(p) && p.recovery)) {
    return situated({
      ...debt,
      payments,
      recovered: debt.recovered - event.amount.amount,
      losses: [...debt.losses, { on: event.on, amount: event.amount.amount }],
    })
  }
  const { split, discount } = event
  const reopened = discount === undefined ? split : plus(plus(noComponents, split), discount.split)
  const plans = evolvePlans(debt.plans, event, debt)
  return increased({ ...debt, payments, plans }, event.on, reopened, 'reversal')
}
