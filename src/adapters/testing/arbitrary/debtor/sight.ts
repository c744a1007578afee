import type { BookCommand } from '../../../../domain/book/book.js'
import type { DebtorCommand } from '../../../../domain/debtor/command.js'
import type { DebtorState, KnownDebtor } from '../../../../domain/debtor/state.js'
import type { CurrencyCode } from '../../../../domain/value/currency.js'
import type { DebtorId } from '../../../../domain/value/id.js'
import { addDays, type LocalDate } from '../../../../domain/value/local-date.js'
import { latestDay } from '../day.js'

/** A command that fits the debtor that it meets; `before` are the commands so far, also those for the rest of a book. */
export type DebtorFit = (state: DebtorState, before: ReadonlyArray<BookCommand>) => DebtorCommand

/** What a fitting command looks at: the debtor, if registered, and the latest day named so far. */
export interface Sight {
  readonly known: KnownDebtor | undefined
  /** The debtor's own, or euro. */
  readonly currency: CurrencyCode
  /** The fields that every command has, on the latest day or some days after it. */
  readonly about: (gap: number) => { readonly debtor: DebtorId; readonly on: LocalDate }
}

export const sightOf = (state: DebtorState, before: ReadonlyArray<BookCommand>): Sight => {
  const known = state.situation === 'unregistered' ? undefined : state
  const today = latestDay(before)
  const debtor = known?.registered.debtor ?? ('C-1' as DebtorId)
  return {
    known,
    currency: known?.registered.currency ?? 'EUR',
    about: (gap) => ({ debtor, on: addDays(today, gap) }),
  }
}

/** An id of that kind: the next one that is not used yet, or one that is. */
export const idOf = <Id extends string>(prefix: string, used: ReadonlyArray<Id>, again: boolean, n: number): Id =>
  (again ? used[n % used.length] : undefined) ?? (`${prefix}-${used.length + 1}` as Id)
