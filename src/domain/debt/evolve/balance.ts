import {
  minus,
  noComponents,
  paymentOrder,
  plus,
  type Split,
  splitTotal,
  takeInOrder,
  total,
} from '../../value/component.js'
import type { LocalDate } from '../../value/local-date.js'
import type { DebtEventOf } from '../event.js'
import { type AppliedPayment, type DebtMovement, type DebtState, isOf } from '../state.js'
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
    movements: debt.movements.append({ on, amount: -splitTotal(split), split, because }),
  })

export const increased = (debt: Issued, on: LocalDate, split: Split, because: Because, reopens?: number): Issued => {
  const movement: DebtMovement = { on, amount: splitTotal(split), split, because, reopens }
  return situated({ ...debt, open: plus(debt.open, split), movements: debt.movements.append(movement) })
}

export const writtenOff = (debt: Issued, { on, split, amount: { amount } }: DebtEventOf<'DebtWrittenOff'>): Issued => ({
  ...debt,
  lost: plus(debt.lost, split),
  writtenOffOn: on,
  losses: debt.losses.append({ on, amount }),
})

/** The payment as the debt takes it: `movement` is its place among the movements, which a recovery has not. */
export const applied = (
  event: DebtEventOf<'DebtPartiallyPaid' | 'DebtPaid' | 'DebtRecovered'>,
  split: Split,
  movement: number | undefined,
): AppliedPayment => ({
  payment: event.payment,
  allocation: event.allocation,
  on: event.on,
  taken: event.amount.amount,
  amount: event.amount.amount,
  method: event.method,
  valueDate: event.valueDate,
  split,
  discount: undefined,
  recovery: event.type === 'DebtRecovered',
  takenBack: [],
  reversed: undefined,
  movement,
})

export const discounted = (debt: Issued, event: DebtEventOf<'EarlyDiscountGranted'>): Issued => {
  const discount = { amount: event.amount, split: event.split }
  return { ...debt, payments: debt.payments.changeLast(isOf(event), (payment) => ({ ...payment, discount })) }
}

const takenBack = (
  applied: AppliedPayment,
  { on, amount, split, discount }: DebtEventOf<'PaymentReversed'>,
): AppliedPayment => {
  const all = [...applied.takenBack, { on, amount: amount.amount }]
  if (amount.amount >= applied.amount) return { ...applied, takenBack: all, reversed: { on } }
  return {
    ...applied,
    takenBack: all,
    amount: applied.amount - amount.amount,
    split: lessOf(applied.split, split),
    discount: discount === undefined ? applied.discount : lessDiscount(applied.discount, discount),
  }
}

/** What a split leaves of another; components of which nothing is left are not named. */
const lessOf = (split: Split, off: Split): Split => {
  const left = minus(plus(noComponents, split), off)
  return takeInOrder(left, total(left), paymentOrder)
}

const lessDiscount = (
  granted: AppliedPayment['discount'],
  off: NonNullable<AppliedPayment['discount']>,
): AppliedPayment['discount'] =>
  granted === undefined || granted.amount.amount <= off.amount.amount
    ? undefined
    : {
        amount: { ...granted.amount, amount: granted.amount.amount - off.amount.amount },
        split: lessOf(granted.split, off.split),
      }

export const reversed = (debt: Issued, event: DebtEventOf<'PaymentReversed'>): Issued => {
  const taken = debt.payments.findLast(isOf(event))
  const payments = debt.payments.changeLast(isOf(event), (payment) => takenBack(payment, event))
  if (taken?.recovery) {
    return situated({
      ...debt,
      payments,
      recovered: debt.recovered - event.amount.amount,
      losses: debt.losses.append({ on: event.on, amount: event.amount.amount }),
    })
  }
  const { split, discount } = event
  const reopened = discount === undefined ? split : plus(plus(noComponents, split), discount.split)
  const plans = evolvePlans(debt.plans, event, debt)
  return increased({ ...debt, payments, plans }, event.on, reopened, 'reversal', taken?.movement)
}
