import type { ChequeCommand } from '../../../../domain/cheque/command.js'
import { type ChequeState, outstandingOf, type ReceivedCheque } from '../../../../domain/cheque/state.js'
import type { ChequeId, PaymentId } from '../../../../domain/value/id.js'
import { addDays, type LocalDate, laterOf, localDate } from '../../../../domain/value/local-date.js'
import { type Money, money } from '../../../../domain/value/money.js'

/** A command that was asked before, of a cheque or of something else in its book. */
export interface Asked {
  readonly type: string
  readonly on?: LocalDate
}

/** A command that fits the cheque that it meets; `before` are the commands so far, also those for the rest of a book. */
export type ChequeFit = (state: ChequeState, before: ReadonlyArray<Asked>) => ChequeCommand

/** What a fitting command looks at: the cheque, if it was received, and the day of its last step. */
export interface Sight {
  readonly known: ReceivedCheque | undefined
  /** What the bank was asked for, or what the cheque owes, all of it where it owes nothing; 100.00 EUR where nothing was received. */
  readonly asked: Money
  /** The fields that every command has, on the day of the last step or some days after it. */
  readonly about: (gap: number) => { readonly cheque: ChequeId; readonly on: LocalDate }
  /** The id of the next payment that the cheque brings, or of one that it has brought. */
  readonly payment: (again: boolean) => PaymentId
}

/** What a cheque owes; all of it where it owes nothing more, so that it is asked for again. */
const owedOr = (cheque: ReceivedCheque): bigint => {
  const owed = outstandingOf(cheque)
  return owed > 0n ? owed : cheque.received.amount.amount
}

export const sightOf = (state: ChequeState, before: ReadonlyArray<Asked>): Sight => {
  const known = state.situation === 'unreceived' ? undefined : state
  const cheque = known?.received.cheque ?? ('CHQ-1' as ChequeId)
  const amount = known === undefined ? 10_000n : known.situation === 'deposited' ? known.presented : owedOr(known)
  const today = known?.latest ?? before.reduce((last, { on = last }) => laterOf(last, on), localDate('2026-01-01'))
  const next = `PAY-${cheque}-${(known?.clearings.length ?? 0) + 1}` as PaymentId
  return {
    known,
    asked: money(amount, known?.received.amount.currency ?? 'EUR'),
    about: (gap) => ({ cheque, on: addDays(today, gap) }),
    payment: (again) => (again ? (known?.clearings[0]?.payment ?? next) : next),
  }
}
