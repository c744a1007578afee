import type * as fc from 'fast-check'
import type * as t from 'io-ts'
import {
  aggregateOf,
  aggregateOfEvent,
  BookCommand,
  type BookEvent,
  type BookRejection,
} from '../../../domain/book/book.js'
import type { WholeBook } from '../../../domain/book/whole-book.js'
import type { ChequeCommand } from '../../../domain/cheque/command.js'
import type { ChequeEvent } from '../../../domain/cheque/event.js'
import type { ChequeRejection } from '../../../domain/cheque/rejection.js'
import type { ChequeState } from '../../../domain/cheque/state.js'
import type { DebtCommand } from '../../../domain/debt/command.js'
import type { DebtEvent } from '../../../domain/debt/event.js'
import type { DebtRejection } from '../../../domain/debt/rejection.js'
import type { DebtState } from '../../../domain/debt/state.js'
import type { DebtorCommand } from '../../../domain/debtor/command.js'
import type { DebtorEvent } from '../../../domain/debtor/event.js'
import type { DebtorRejection } from '../../../domain/debtor/rejection.js'
import type { DebtorState } from '../../../domain/debtor/state.js'
import type { Decider } from '../../../domain/decider.js'
import type { Law } from '../../../domain/law/law.js'
import type { PaymentCommand } from '../../../domain/payment/command.js'
import type { PaymentEvent } from '../../../domain/payment/event.js'
import type { PaymentRejection } from '../../../domain/payment/rejection.js'
import type { PaymentState } from '../../../domain/payment/state.js'
import { bookHistory } from '../arbitrary/book/history.js'
import { chequeHistory } from '../arbitrary/cheque/history.js'
import { debtHistory } from '../arbitrary/debt/history.js'
import { debtorHistory } from '../arbitrary/debtor/history.js'
import { paymentHistory } from '../arbitrary/payment/history.js'
import type { History } from '../history.js'
import { stockLawsOfBook } from '../law/book-laws.js'
import { stockLawsOfCheque, stockLawsOfDebt, stockLawsOfDebtor, stockLawsOfPayment } from '../law/stock-laws.js'

/** What the package knows about one kind of deciders: their histories, laws and vocabulary. */
export interface Kind<C, S, E, R> {
  readonly name: KindName
  /** Histories of such a decider, focused on the commands `around`, if there are any. */
  readonly histories: (decider: Decider<C, S, E, R>, around: ReadonlyArray<string>) => fc.Arbitrary<History<C, S, E, R>>
  readonly laws: ReadonlyArray<Law<History<C, S, E, R>>>
  readonly command: t.Type<C, unknown>
  readonly commands: ReadonlyArray<string>
  readonly events: ReadonlyArray<string>
}

/**
 * The kinds of deciders that have stock laws.
 *
 * @since 0.2.0
 */
export type KindName = 'debt' | 'payment' | 'cheque' | 'debtor' | 'book'

const namesIn = (table: Readonly<Record<string, string>>, kind: KindName): ReadonlyArray<string> =>
  Object.entries(table).flatMap(([name, of]) => (kind === 'book' || of === kind ? [name] : []))

const vocabulary = <C>(kind: KindName) => ({
  name: kind,
  command: BookCommand as unknown as t.Type<C, unknown>,
  commands: namesIn(aggregateOf, kind),
  events: namesIn(aggregateOfEvent, kind),
})

const ofDebt: Kind<DebtCommand, DebtState, DebtEvent, DebtRejection> = {
  ...vocabulary<DebtCommand>('debt'),
  histories: (decider, around) =>
    debtHistory({ decider, slips: true, around: around as ReadonlyArray<DebtCommand['type']> }),
  laws: stockLawsOfDebt,
}

const ofPayment: Kind<PaymentCommand, PaymentState, PaymentEvent, PaymentRejection> = {
  ...vocabulary<PaymentCommand>('payment'),
  histories: (decider) => paymentHistory({ decider, slips: true }),
  laws: stockLawsOfPayment,
}

const ofCheque: Kind<ChequeCommand, ChequeState, ChequeEvent, ChequeRejection> = {
  ...vocabulary<ChequeCommand>('cheque'),
  histories: (decider) => chequeHistory({ decider, slips: true }),
  laws: stockLawsOfCheque,
}

const ofDebtor: Kind<DebtorCommand, DebtorState, DebtorEvent, DebtorRejection> = {
  ...vocabulary<DebtorCommand>('debtor'),
  histories: (decider) => debtorHistory({ decider, slips: true }),
  laws: stockLawsOfDebtor,
}

const ofBook: Kind<BookCommand, WholeBook, BookEvent, BookRejection> = {
  ...vocabulary<BookCommand>('book'),
  histories: (decider) => bookHistory({ decider }),
  laws: stockLawsOfBook,
}

/** A kind, whatever its types are. */
// biome-ignore lint/suspicious/noExplicitAny: it is told by its state at run time, and no type can say it
export type AnyKind = Kind<any, any, any, any>

const kinds: Readonly<Record<KindName, AnyKind>> = {
  debt: ofDebt,
  payment: ofPayment,
  cheque: ofCheque,
  debtor: ofDebtor,
  book: ofBook,
}

/** The kind of that name. */
export const kindNamed = (name: KindName): AnyKind => kinds[name]

/** The kind of a decider by its initial state, which a wrapped decider of the package keeps; `undefined` for another kind. */
export const kindOf = (initial: unknown): AnyKind | undefined => {
  if (typeof initial !== 'object' || initial === null) return undefined
  if ('debts' in initial && 'payments' in initial && 'cheques' in initial) return ofBook
  switch ('situation' in initial ? initial.situation : undefined) {
    case 'unissued':
      return ofDebt
    case 'unreceived':
      return 'debit' in initial ? ofPayment : ofCheque
    case 'unregistered':
      return ofDebtor
    default:
      return undefined
  }
}
