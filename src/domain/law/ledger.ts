import type { DebtEvent } from '../debt/event.js'
import type { LocalDate } from '../value/local-date.js'

/**
 * What became of the money of one debt, in minor units. What was taken back is neither paid nor recovered. `conceded` is
 * what the creditor gave up by agreement: early discounts, concessions, settlements.
 *
 * @since 0.1.0
 */
export interface Ledger {
  readonly issued: bigint
  readonly charged: bigint
  readonly paid: bigint
  readonly credited: bigint
  readonly conceded: bigint
  readonly waived: bigint
  readonly writtenOff: bigint
  readonly sold: bigint
  readonly cancelled: bigint
  readonly recovered: bigint
}

/**
 * One entry: so much more or less in that column from that day on.
 *
 * @since 0.1.0
 */
export interface Entry {
  readonly on: LocalDate
  readonly column: keyof Ledger
  readonly amount: bigint
}

const none: ReadonlyArray<Entry> = []

/** Makes the entries of one event of a debt after another, without asking any decider. */
export const bookkeeper = (): ((event: DebtEvent) => ReadonlyArray<Entry>) => {
  const recoveries = new Set<string>()
  return (event) => {
    const entry = (column: Entry['column'], amount: bigint): Entry => ({ on: event.on, column, amount })
    switch (event.type) {
      case 'DebtIssued':
        return [entry('issued', event.principal.amount)]
      case 'LateChargeAdded':
      case 'CollectionCostAdded':
        return [entry('charged', event.amount.amount)]
      case 'ChargeWaived':
        return [entry('waived', event.amount.amount)]
      case 'DebtPartiallyPaid':
      case 'DebtPaid':
        return [entry('paid', event.amount.amount)]
      case 'DebtRecovered':
        recoveries.add(`${event.payment}/${event.allocation}`)
        return [entry('recovered', event.amount.amount)]
      case 'PaymentReversed': {
        const column = recoveries.has(`${event.payment}/${event.allocation}`) ? 'recovered' : 'paid'
        const reversed = entry(column, -event.amount.amount)
        return event.discount === undefined ? [reversed] : [reversed, entry('conceded', -event.discount.amount.amount)]
      }
      case 'CreditNoteIssued':
        return [entry('credited', event.amount.amount)]
      case 'EarlyDiscountGranted':
      case 'ConcessionGranted':
      case 'SettlementHonoured':
        return [entry('conceded', event.amount.amount)]
      case 'SettlementFailed':
        return [entry('conceded', -event.restored.amount)]
      case 'DebtWrittenOff':
        return [entry('writtenOff', event.amount.amount)]
      case 'WriteOffReversed':
        return [entry('writtenOff', -event.amount.amount)]
      case 'DebtSold':
        return [entry('sold', event.amount.amount)]
      case 'DebtCancelled':
        return [entry('cancelled', event.amount.amount)]
      default:
        return none
    }
  }
}

/**
 * The entries that the events of one debt make.
 *
 * @since 0.1.0
 */
export const entriesOf = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<Entry> => events.flatMap(bookkeeper())

export const emptyLedger: Ledger = {
  issued: 0n,
  charged: 0n,
  paid: 0n,
  credited: 0n,
  conceded: 0n,
  waived: 0n,
  writtenOff: 0n,
  sold: 0n,
  cancelled: 0n,
  recovered: 0n,
}

/** The ledger with one more entry. */
export const post = (ledger: Ledger, { column, amount }: Entry): Ledger => ({
  ...ledger,
  [column]: ledger[column] + amount,
})

/**
 * The ledger of one debt, as its events tell it.
 *
 * @since 0.1.0
 */
export const ledgerOf = (events: ReadonlyArray<DebtEvent>): Ledger => entriesOf(events).reduce(post, emptyLedger)

/** What an entry does to what is open. Recoveries are apart: what they recover was written off before. */
export const openedBy = ({ column, amount }: Entry): bigint =>
  column === 'recovered' ? 0n : column === 'issued' || column === 'charged' ? amount : -amount

/**
 * What a ledger leaves open.
 *
 * @since 0.1.0
 */
export const openIn = (ledger: Ledger): bigint => {
  const { issued, charged, paid, credited, conceded, waived, writtenOff, sold, cancelled } = ledger
  return issued + charged - paid - credited - conceded - waived - writtenOff - sold - cancelled
}
