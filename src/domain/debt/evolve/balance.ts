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
import type { Movement } from '../../value/movement.js'
import { Series } from '../../value/series.js'
import type { DebtEventOf } from '../event.js'
import { type AppliedPayment, type DebtMovement, isOf, type KnownDebt, recoverable } from '../state.js'
import { evolvePlans } from './plans.js'

// How movements change a debt.

/** The debt in the situation that follows from its balances. A cancelled debt stays cancelled. */
export const situated = (debt: KnownDebt): KnownDebt => {
  if (debt.situation === 'cancelled') return debt
  if (total(debt.open) > 0n) return debt.situation === 'open' ? debt : { ...debt, situation: 'open' }
  const { writeOff, sold } = debt
  if (writeOff !== undefined && recoverable(debt) > 0n) {
    return debt.situation === 'writtenOff' ? debt : { ...debt, situation: 'writtenOff', writeOff }
  }
  if (sold !== undefined) return debt.situation === 'sold' ? debt : { ...debt, situation: 'sold', sold }
  return debt.situation === 'settled' ? debt : { ...debt, situation: 'settled' }
}

type Because = DebtMovement['because']

export const reduced = (debt: KnownDebt, on: LocalDate, split: Split, because: Because): KnownDebt =>
  situated({
    ...debt,
    open: minus(debt.open, split),
    movements: debt.movements.append({ on, amount: -splitTotal(split), split, because }),
  })

export const increased = (
  debt: KnownDebt,
  on: LocalDate,
  split: Split,
  because: Because,
  reopens?: number,
): KnownDebt => {
  const movement: DebtMovement = { on, amount: splitTotal(split), split, because, reopens }
  return situated({ ...debt, open: plus(debt.open, split), movements: debt.movements.append(movement) })
}

export const writtenOff = (debt: KnownDebt, { on, split, amount }: DebtEventOf<'DebtWrittenOff'>): KnownDebt => {
  const { lost = noComponents, recovered = 0n, losses = Series.of<Movement>() } = debt.writeOff ?? {}
  const more = losses.append({ on, amount: amount.amount })
  return { ...debt, writeOff: { writtenOffOn: on, lost: plus(lost, split), recovered, losses: more } }
}

/** Records a recovery of `amount` minor units; a negative amount reverses one. */
export const recovered = (debt: KnownDebt, on: LocalDate, amount: bigint): KnownDebt => {
  const { writeOff } = debt
  if (writeOff === undefined) return debt
  const losses = writeOff.losses.append({ on, amount: -amount })
  return situated({ ...debt, writeOff: { ...writeOff, recovered: writeOff.recovered + amount, losses } })
}

/** The reversed part of a write-off is no longer lost. */
export const restored = (debt: KnownDebt, { on, amount, split }: DebtEventOf<'WriteOffReversed'>): KnownDebt => {
  const { writeOff } = debt
  if (writeOff === undefined) return debt
  const losses = writeOff.losses.append({ on, amount: -amount.amount })
  return { ...debt, writeOff: { ...writeOff, lost: minus(writeOff.lost, split), losses } }
}

/** The applied payment. `movement` is the index of its movement; a recovery has none. */
export const applied = (
  event: DebtEventOf<'DebtPartiallyPaid' | 'DebtPaid' | 'DebtRecovered'>,
  split: Split,
  movement: number | undefined,
): AppliedPayment => ({
  payment: event.payment,
  payer: event.payer ?? event.debtor,
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

export const discounted = (debt: KnownDebt, event: DebtEventOf<'EarlyDiscountGranted'>): KnownDebt => {
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

/** `split` less `off`, without components that are zero. */
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

export const reversed = (debt: KnownDebt, event: DebtEventOf<'PaymentReversed'>): KnownDebt => {
  const taken = debt.payments.findLast(isOf(event))
  const payments = debt.payments.changeLast(isOf(event), (payment) => takenBack(payment, event))
  if (taken?.recovery) return recovered({ ...debt, payments }, event.on, -event.amount.amount)
  const { split, discount } = event
  const reopened = discount === undefined ? split : plus(plus(noComponents, split), discount.split)
  const plans = evolvePlans(debt.plans, event, debt)
  return increased({ ...debt, payments, plans }, event.on, reopened, 'reversal', taken?.movement)
}
