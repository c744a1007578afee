import type { DebtEvent } from '../debt/event.js'
import type { LocalDate } from '../local-date.js'

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

/** Makes the entry of one event of a debt after another, if it has one, without asking any decider. */
export const bookkeeper = (): ((event: DebtEvent) => Entry | undefined) => {
  const recoveries = new Set<string>()
  return (event) => {
    const { on } = event
    switch (event.type) {
      case 'DebtIssued':
        return { on, column: 'issued', amount: event.principal.amount }
      case 'DebtPartiallyPaid':
      case 'DebtPaid':
        return { on, column: 'paid', amount: event.amount.amount }
      case 'DebtRecovered':
        recoveries.add(`${event.payment}/${event.allocation}`)
        return { on, column: 'recovered', amount: event.amount.amount }
      case 'PaymentReversed': {
        const column = recoveries.has(`${event.payment}/${event.allocation}`) ? 'recovered' : 'paid'
        return { on, column, amount: -event.amount.amount }
      }
      case 'CreditNoteIssued':
        return { on, column: 'credited', amount: event.amount.amount }
      case 'DebtWrittenOff':
        return { on, column: 'writtenOff', amount: event.amount.amount }
      case 'DebtCancelled':
        return { on, column: 'cancelled', amount: event.amount.amount }
      default:
        return undefined
    }
  }
}

/** The entries that the events of one debt make. */
export const entriesOf = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<Entry> => {
  const enter = bookkeeper()
  return events.flatMap((event) => enter(event) ?? [])
}

export const emptyLedger: Ledger = { issued: 0n, paid: 0n, credited: 0n, writtenOff: 0n, cancelled: 0n, recovered: 0n }

/** The ledger with one more entry. */
export const post = (ledger: Ledger, { column, amount }: Entry): Ledger => ({
  ...ledger,
  [column]: ledger[column] + amount,
})

/** The ledger of one debt, as its events tell it. */
export const ledgerOf = (events: ReadonlyArray<DebtEvent>): Ledger => entriesOf(events).reduce(post, emptyLedger)

/** What a ledger leaves open. Recoveries are apart: what they recover was written off before. */
export const openIn = ({ issued, paid, credited, writtenOff, cancelled }: Ledger): bigint =>
  issued - paid - credited - writtenOff - cancelled
