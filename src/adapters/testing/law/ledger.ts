import type { DebtEvent } from '../../../domain/debt/event.js'
import type { LocalDate } from '../../../domain/local-date.js'

/** What became of the money of one debt, in minor units. What was taken back is neither paid nor recovered. */
export interface Ledger {
  readonly issued: bigint
  readonly paid: bigint
  readonly credited: bigint
  readonly writtenOff: bigint
  readonly cancelled: bigint
  readonly recovered: bigint
}

/** One entry: so much more or less in that column from that day on. */
export interface Entry {
  readonly on: LocalDate
  readonly column: keyof Ledger
  readonly amount: bigint
}

/** The entries that the events of one debt make, without asking any decider. */
export const entriesOf = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<Entry> =>
  events.flatMap((event): ReadonlyArray<Entry> => {
    const enter = (column: keyof Ledger, amount: bigint) => [{ on: event.on, column, amount }]
    switch (event.type) {
      case 'DebtIssued':
        return enter('issued', event.principal.amount)
      case 'DebtPartiallyPaid':
      case 'DebtPaid':
        return enter('paid', event.amount.amount)
      case 'DebtRecovered':
        return enter('recovered', event.amount.amount)
      case 'PaymentReversed':
        return enter(wasRecovery(events, event) ? 'recovered' : 'paid', -event.amount.amount)
      case 'CreditNoteIssued':
        return enter('credited', event.amount.amount)
      case 'DebtWrittenOff':
        return enter('writtenOff', event.amount.amount)
      case 'DebtCancelled':
        return enter('cancelled', event.amount.amount)
      default:
        return []
    }
  })

const wasRecovery = (
  events: ReadonlyArray<DebtEvent>,
  { payment, allocation }: { readonly payment: string; readonly allocation: number },
): boolean => events.some((e) => e.type === 'DebtRecovered' && e.payment === payment && e.allocation === allocation)

/** The ledger of one debt, as its events tell it. */
export const ledgerOf = (events: ReadonlyArray<DebtEvent>): Ledger => {
  const sum = (column: keyof Ledger): bigint =>
    entriesOf(events).reduce((total, entry) => (entry.column === column ? total + entry.amount : total), 0n)
  return {
    issued: sum('issued'),
    paid: sum('paid'),
    credited: sum('credited'),
    writtenOff: sum('writtenOff'),
    cancelled: sum('cancelled'),
    recovered: sum('recovered'),
  }
}

/** What a ledger leaves open. Recoveries are apart: what they recover was written off before. */
export const openIn = ({ issued, paid, credited, writtenOff, cancelled }: Ledger): bigint =>
  issued - paid - credited - writtenOff - cancelled
