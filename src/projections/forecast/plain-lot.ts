import type { DebtEvent } from '../../domain/debt/event.js'
import { epochDay } from '../../domain/value/local-date.js'
import { isMoneyMethod } from '../../domain/value/method.js'
import type { Lot, LotEnd } from './lot.js'

type Issued = Extract<DebtEvent, { readonly type: 'DebtIssued' }>

/**
 * The one lot of a debt that was issued and then paid with money on later days, and nothing else; none where anything else happened.
 * Most debts are such, and their lot is told without a fold of their states.
 */
export const plainLotOf = ([issued, ...others]: ReadonlyArray<DebtEvent>):
  | { readonly issued: Issued; readonly lot: Lot }
  | undefined => {
  if (issued?.type !== 'DebtIssued' || issued.instalments !== undefined || issued.principal.amount <= 0n)
    return undefined
  const { debt, debtor, principal, on } = issued
  const ends: LotEnd[] = []
  let left = principal.amount
  let day = on
  for (const event of others) {
    if (event.type !== 'DebtPaid' && event.type !== 'DebtPartiallyPaid') return undefined
    const { amount, split, method } = event
    const isPlain = split.principal === amount.amount && amount.amount > 0n && isMoneyMethod(method)
    if (!isPlain || event.on <= on || event.on < day || amount.amount > left) return undefined
    left -= amount.amount
    const before = event.on === day ? ends.pop()?.amount : undefined
    ends.push({ on: epochDay(event.on), amount: amount.amount + (before ?? 0n), by: 'money' })
    day = event.on
  }
  const from = epochDay(on)
  const due = epochDay(issued.dueDate)
  return {
    issued,
    lot: { debt, debtor, issued: from, due, from, amount: principal.amount, whole: principal.amount, ends },
  }
}
