import { isMoneyMethod } from '../../domain/value/method.js'
import type { ItemMovement } from '../movement/movement.js'
import type { BearingEvent } from './change-reason.js'

/** Whether an event is money for the principal of a debt, and what it moves tells all of it: most payments are such. */
export const isPlainPayment = (event: BearingEvent, movements: ReadonlyArray<ItemMovement>): boolean => {
  if (event.type !== 'DebtPaid' && event.type !== 'DebtPartiallyPaid') return false
  const { on, amount, split, method } = event
  const [movement, ...others] = movements
  const isPrincipal = movement?.column === 'principal' && split.principal === amount.amount
  return (
    isPrincipal &&
    others.length === 0 &&
    movement.on === on &&
    movement.amount === -amount.amount &&
    isMoneyMethod(method)
  )
}
