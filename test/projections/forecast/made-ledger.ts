import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { debtId, debtorId, paymentId } from '../../../src/domain/value/id.js'
import { addDays, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import { states } from '../history.js'

/** Numbers from 0 to 1, the same for the same seed. Source: mulberry32, T. Ettinger. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A number of the normal distribution. Source: G. E. P. Box and M. E. Muller. */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

export interface MadeDebt {
  readonly debt: string
  readonly debtor: string
  readonly amount: bigint
  readonly issued: LocalDate
  readonly due: LocalDate
  readonly paid: LocalDate | undefined
}

const issuedOf = ({ debt, debtor, amount, issued, due }: MadeDebt): DebtEvent => ({
  type: 'DebtIssued',
  debt: debtId(debt),
  debtor: debtorId(debtor),
  principal: money(amount, 'EUR'),
  dueDate: due,
  on: issued,
})

const paidOf = ({ debt, debtor, amount }: MadeDebt, on: LocalDate): DebtEvent => ({
  type: 'DebtPaid',
  debt: debtId(debt),
  debtor: debtorId(debtor),
  payment: paymentId(`${debt}/paid`),
  allocation: 1,
  amount: money(amount, 'EUR'),
  method: 'transfer',
  valueDate: on,
  split: { principal: amount },
  remaining: money(0n, 'EUR'),
  on,
})

export const statesOf = (debts: ReadonlyArray<MadeDebt>) =>
  states(debts.flatMap((one) => (one.paid === undefined ? [issuedOf(one)] : [issuedOf(one), paidOf(one, one.paid)])))

/** When a debt is paid, by its debtor, counted from 0, and its due date; never, if that is not told. */
export type Pays = (debtor: number, due: LocalDate, random: () => number) => LocalDate | undefined

const begin = localDate('2024-01-01')

/** A ledger of 40 debtors and 600 days: each is billed every nine days or so, for 30 days. */
export const madeLedger = (seed: number, pays: Pays): ReadonlyArray<MadeDebt> => {
  const random = randomFrom(seed)
  const debts: MadeDebt[] = []
  for (let debtor = 0; debtor < 40; debtor++) {
    for (let day = Math.floor(random() * 9); day < 600; day += 5 + Math.floor(random() * 9)) {
      const issued = addDays(begin, day)
      const due = addDays(issued, 30)
      const paid = pays(debtor, due, random)
      debts.push({
        ...{ debt: `D-${debtor}-${day}`, debtor: `debtor-${debtor}`, issued, due },
        amount: BigInt(1000 + Math.floor(random() * 100_000)),
        paid: paid !== undefined && paid <= issued ? addDays(issued, 1) : paid,
      })
    }
  }
  return debts
}
