import { type BookCommand, isDebtCommand } from '../../../../domain/book/book.js'
import type { DebtCommand } from '../../../../domain/debt/command.js'
import { type DebtState, type IssuedDebt, openBalance, recoverable } from '../../../../domain/debt/state.js'
import type { DebtId, PaymentId, PlanId } from '../../../../domain/value/id.js'
import { addDays, type LocalDate } from '../../../../domain/value/local-date.js'
import { type Money, money } from '../../../../domain/value/money.js'
import { latestDay } from '../day.js'
import { type Portion, portionOf } from '../portion.js'

/** A command that fits the debt that it meets; `before` are the commands so far, also those for the rest of a book. */
export type DebtFit = (state: DebtState, before: ReadonlyArray<BookCommand>) => DebtCommand

/** What a fitting command looks at: the debt, if there is one, and the latest day named so far. */
export interface Sight {
  readonly issued: IssuedDebt | undefined
  readonly today: LocalDate
  /** What is owed; 100.00 EUR where nothing was issued. */
  readonly open: Money
  /** What a payment could pay: what is open, or what may be recovered. */
  readonly payable: Money
  /** The fields that every command has, on the latest day or some days after it. */
  readonly about: (gap: number) => { readonly debt: DebtId; readonly on: LocalDate }
}

export const sightOf = (state: DebtState, before: ReadonlyArray<BookCommand>): Sight => {
  const issued = state.situation === 'unissued' ? undefined : state
  const today = latestDay(before)
  const debt = issued?.debt ?? before.find(isDebtCommand)?.debt ?? ('INV-1' as DebtId)
  const open = money(issued ? openBalance(issued) : 10_000n, issued?.currency ?? 'EUR')
  return {
    issued,
    today,
    open,
    payable: issued && open.amount === 0n ? money(recoverable(issued), open.currency) : open,
    about: (gap) => ({ debt, on: addDays(today, gap) }),
  }
}

/** One of the items; none where there are none. */
export const pick = <T>(
  items: { readonly length: number; readonly at: (index: number) => T | undefined } | undefined,
  n: number,
): T | undefined => (items === undefined || items.length === 0 ? undefined : items.at(n % items.length))

/** The next number of a kind: mostly one that is not used yet, at times the last one again. */
export const nextOf = (used: number, again: boolean): number => (again && used > 0 ? used : used + 1)

/** A plan that nobody has numbered yet. */
export const newPlan = (before: ReadonlyArray<unknown>): PlanId => `PLAN-${before.length}` as PlanId

/**
 * What stands in for a plan over what is open, mostly a guarantee of the debt where it has one, and the amount above which the
 * policy asks for it.
 */
export const guaranteed = ({ issued, open }: Sight, which: number | undefined, above: Portion | undefined) => ({
  ...(which === undefined ? {} : { guarantee: pick(issued?.file.guarantees, which)?.guarantee ?? 'cheque 12' }),
  ...(above === undefined ? {} : { guaranteeAbove: portionOf(open, above) }),
})

export const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)

export const newPayment = (used: number): PaymentId => `PAY-${used + 1}` as PaymentId
