// What several processes ask of one book at once: of the same debts, the same payment and the same cheque.
import { openBook } from '../../src/adapters/book.js'
import { bookCodec } from '../../src/adapters/codec/book-codec.js'
import { openSqliteStore } from '../../src/adapters/sqlite/sqlite-store.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import type { BookCommandJson } from '../../src/domain/book/book.js'

export const writersPerProcess = 8

/** A command under an id; the same id is the same command, whoever asks. */
export interface Load {
  readonly commandId: string
  readonly command: BookCommandJson
}

/** What a process tells of a command that was answered: how many events it has in its stream, or why it was refused. */
export interface Told {
  readonly commandId: string
  readonly stream: string
  readonly events: number
  readonly refused?: string
}

const eur = (amount: number) => ({ amount: `${amount}`, currency: 'EUR' })
const debtor = 'C-1'
const on = '2026-03-20'
const debtOf = (n: number): string => `INV-${(n % 3) + 1}`

/** Three debts of 1,000.00, a payment of 2,000.00 that is placed by hand, and a cheque of 500.00 in hand. */
export const opening: ReadonlyArray<Load> = [
  ...[0, 1, 2].map(
    (n): Load => ({
      commandId: `open-debt-${n}`,
      command: {
        type: 'IssueDebt',
        debt: debtOf(n),
        debtor,
        on: '2026-03-01',
        principal: eur(100_000),
        dueDate: '2026-03-31',
      },
    }),
  ),
  {
    commandId: 'open-payment',
    command: {
      type: 'ReceivePayment',
      payment: 'PAY-0',
      debtor,
      on: '2026-03-10',
      amount: eur(200_000),
      method: 'transfer',
      instruction: { strategy: 'none' },
    },
  },
  {
    commandId: 'open-cheque',
    command: {
      type: 'ReceiveCheque',
      cheque: 'CHQ-1',
      debtor,
      on: '2026-03-05',
      amount: eur(50_000),
      chequeDate: '2026-03-15',
      drawer: 'C-1',
      bank: 'BNK',
      serial: '1',
      purpose: 'payment',
      covers: [{ debt: 'INV-1', amount: eur(50_000) }],
    },
  },
]

const about = { cheque: 'CHQ-1', on }
const chequeSteps: ReadonlyArray<BookCommandJson> = [
  { type: 'DepositCheque', ...about, bank: 'BNK' },
  { type: 'ClearCheque', ...about, payment: 'PAY-CHQ' },
  { type: 'BounceCheque', ...about, reason: 'insufficient-funds' },
  { type: 'RepresentCheque', ...about, bank: 'BNK' },
]

/** What each writer asks, in this order: some of it under the id that the same writer of every other process uses. */
export const loadOf = (process: number, writer: number, rounds: number): ReadonlyArray<Load> => {
  const own = process * writersPerProcess + writer
  return Array.from({ length: rounds }, (_, round): ReadonlyArray<Load> => {
    const id = (what: string) => `${what}-${own}-${round}`
    const shared = (what: string) => `${what}-of-all-${writer}-${round}`
    const debt = debtOf(own + round)
    const amount = eur(7_000 + own)
    const asked: ReadonlyArray<Load> = [
      { commandId: id('cheque'), command: chequeSteps[(own + round) % 4] as BookCommandJson },
      {
        commandId: id('place'),
        command: {
          type: 'AllocatePayment',
          payment: 'PAY-0',
          strategy: 'by-hand',
          placements: [{ debt, amount, on: '2026-03-10' }],
        },
      },
      {
        commandId: id('receive'),
        command: { type: 'ReceivePayment', payment: `PAY-${own}-${round}`, debtor, on, amount, method: 'transfer' },
      },
      {
        commandId: shared('cost'),
        command: {
          type: 'AddCollectionCost',
          debt,
          on,
          charge: shared('COST'),
          amount: eur(500),
          evidence: 'invoice of the bailiff',
        },
      },
      { commandId: shared('note'), command: { type: 'AddNote', debt: 'INV-1', on, note: 'called, nobody there' } },
      {
        commandId: id('remind'),
        command: {
          type: 'RemindDebtor',
          debt: 'INV-1',
          on,
          channel: 'email',
          step: 'reminder',
          tone: 1,
          message: id('MSG'),
          balance: eur(100),
          revision: 0,
        },
      },
      {
        commandId: id('promise'),
        command: {
          type: 'PromisePayment',
          debt: 'INV-1',
          on,
          promise: id('PTP'),
          amount: eur(1_000),
          by: '2026-04-10',
          channel: 'phone',
        },
      },
    ]
    // Whoever does not hear of an answer asks again.
    return asked.flatMap((one, index) => ((own + index) % 3 === 0 ? [one, one] : [one]))
  }).flat()
}

export const openFile = async (path: string) =>
  openBook(right(await openSqliteStore(path, bookCodec, { busyTimeout: 20_000 })()))
