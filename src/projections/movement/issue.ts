import { emptyFile } from '../../domain/debt/case-file.js'
import type { DebtEventOf } from '../../domain/debt/event.js'
import { debtItem } from '../open-item/item.js'
import type { ItemMovement } from './movement.js'

/** What a debt moves that is issued with one due date and has no past: no state of it has to be made for that. */
export const movementsOfIssue = (issued: DebtEventOf<'DebtIssued'>): ReadonlyArray<ItemMovement> => {
  const { debt, debtor, on, dueDate, principal } = issued
  if (principal.amount <= 0n) return []
  const item = debtItem({ debt, debtor, currency: principal.currency, issued, file: emptyFile })
  return [{ item, began: on, column: 'principal', on, due: dueDate, amount: principal.amount, count: 1 }]
}
