import { inCurrencyOf, openBalance } from '../../domain/debt/state.js'
import type { DebtId, PaymentId } from '../../domain/value/id.js'
import type { PaymentMethod } from '../../domain/value/method.js'
import { type Coming, patientAgain, payable, reckonedAnew } from './living.js'
import { change, find, type Today, tell } from './today.js'

const shareOf = (amount: bigint, share: number): bigint => (amount * BigInt(Math.round(share * 10_000))) / 10_000n

/** Pays so much of a debt today, as far as it is open. */
const pay = (today: Today, at: number, amount: bigint, method: PaymentMethod = 'transfer'): void => {
  const living = today.debts[at]
  if (living === undefined) return
  const { debt } = living
  const open = openBalance(debt)
  const most = amount < open ? amount : open
  if (debt.situation !== 'open' || most <= 0n) return
  const { date: on } = today
  const payment = `${debt.debt} ${debt.payments.length + 1}` as PaymentId
  const says = { debt: debt.debt, on, payment, allocation: 1, method, valueDate: on } as const
  tell(today, at, { type: 'ApplyPayment', ...says, amount: inCurrencyOf(debt, most) })
}

/** The patience of those who owe runs out: they pay what they may be asked for. */
export const payUnasked = (today: Today): void => {
  today.debts.forEach((living, at) => {
    if (living.paysOn === undefined || living.paysOn > today.on) return
    pay(today, at, payable(living, today.on))
    change(today, at, (one) => patientAgain(today.world, one, today.on))
  })
}

/** Who was asked pays, all of it or a share. */
export const payWhenAsked = (today: Today, id: DebtId, share: number): void => {
  const [at, living] = find(today, id) ?? []
  if (at === undefined || living === undefined) return
  pay(today, at, shareOf(payable(living, today.on), share))
  change(today, at, (one) => reckonedAnew(today.world, one, today.on))
}

/** What was promised is paid, as far as it is. */
export const payAsPromised = (
  today: Today,
  { debt: id, promise: name, share }: Extract<Coming, { readonly what: 'pays-promised' }>,
): void => {
  const found = find(today, id)
  if (found === undefined) return
  const [at, { debt }] = found
  const made = debt.promises.find((one) => one.promise === name)
  if (made?.status !== 'open') return
  pay(today, at, shareOf(made.amount - made.released, share))
  change(today, at, (one) => reckonedAnew(today.world, one, today.on))
}

/** A cheque that was waited for is paid or comes back: either way it covers nothing any more. */
export const endCheque = (
  today: Today,
  { debt: id, amount, clears }: Extract<Coming, { readonly what: 'cheque-ends' }>,
): void => {
  const found = find(today, id)
  if (found === undefined) return
  const [at] = found
  if (clears) pay(today, at, amount, 'cheque')
  change(today, at, (one) => {
    const left = (one.beside.covered ?? 0n) - amount
    const beside = { ...one.beside, covered: left > 0n ? left : 0n }
    return reckonedAnew(today.world, { ...one, beside }, today.on)
  })
}
