import { coverOf } from '../cheque/cover.js'
import type { CurrencyCode } from '../value/currency.js'
import type { DebtId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Account } from './account.js'

/** From that day on a cheque is to bring so much for a debt, in minor units. */
export interface DebtCover {
  readonly on: LocalDate
  readonly amount: bigint
}

/** What cheques of the account that are in hand, under collection or passed on cover now, in one currency, debt by debt. */
export const coversIn = (
  currency: CurrencyCode,
  { cheques }: Account,
): ReadonlyMap<DebtId, ReadonlyArray<DebtCover>> => {
  const covers = new Map<DebtId, DebtCover[]>()
  for (const cheque of cheques) {
    if (cheque.received.amount.currency !== currency) continue
    for (const { debt, amount } of coverOf(cheque)?.covers ?? []) {
      const cover = { on: cheque.received.on, amount }
      const known = covers.get(debt)
      if (known === undefined) covers.set(debt, [cover])
      else known.push(cover)
    }
  }
  return covers
}

/** What of a debt is covered on a day, in minor units. */
export const coveredOn = (covers: ReadonlyArray<DebtCover> | undefined, day: LocalDate): bigint =>
  (covers ?? []).reduce((sum, { on, amount }) => (on <= day ? sum + amount : sum), 0n)
