import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { BookEvent } from '../../../domain/book/book.js'
import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { Instant } from '../../../domain/value/instant.js'
import { type Money, money } from '../../../domain/value/money.js'
import type { Book } from '../../book.js'
import type { ReadError } from '../../store/event-store.js'
import { eachEvent } from './each-event.js'
import { readMark, readUndo } from './import-mark.js'

/**
 * The sums that an import added in one currency, at the time of the import.
 *
 * @since 0.2.0
 */
export interface ImportedSums {
  readonly currency: CurrencyCode
  readonly debts: Money
  /** Payments, including those of debts that the file marked as paid. */
  readonly payments: Money
  readonly credits: Money
  readonly cheques: Money
}

/**
 * An import in a book. `rows` counts the rows of the file, including those that the book already had; the other counts are what the
 * import added. `undone` is when it was taken back, which may be incomplete if that was interrupted.
 *
 * @since 0.2.0
 */
export interface KeptImport {
  readonly id: string
  readonly file: string
  readonly actor: string
  readonly recordedAt: Instant
  readonly rows: number
  readonly debts: number
  readonly payments: number
  readonly credits: number
  readonly cheques: number
  readonly sums: ReadonlyArray<ImportedSums>
  readonly undone: { readonly at: Instant; readonly actor: string } | null
}

type Counted = 'debts' | 'payments' | 'credits' | 'cheques'

const broughtBy = (event: BookEvent): readonly [Counted, Money] | undefined => {
  switch (event.type) {
    case 'DebtIssued':
      return ['debts', event.principal]
    case 'PaymentReceived':
      return ['payments', event.amount]
    case 'CreditGranted':
      return ['credits', event.amount]
    case 'ChequeReceived':
      return ['cheques', event.amount]
    default:
      return undefined
  }
}

interface Gathered {
  readonly record: Omit<KeptImport, Counted | 'sums' | 'undone'>
  readonly counts: Record<Counted, number>
  readonly sums: Map<CurrencyCode, Record<Counted, bigint>>
  undone: KeptImport['undone']
}

/**
 * The imports of a book, in order, found by the mark on their events. Imports of versions before 0.2 have no mark.
 *
 * @since 0.2.0
 * @example const imports = await listImports(book)()
 */
export const listImports =
  ({ store }: Pick<Book, 'store'>): TaskEither<ReadError, ReadonlyArray<KeptImport>> =>
  async () => {
    const found = new Map<string, Gathered>()
    const read = await eachEvent(store, ({ event, correlationId, actor, recordedAt }) => {
      const undone = readUndo(correlationId)
      const taken = undone === undefined ? undefined : found.get(undone)
      if (taken !== undefined) taken.undone = { at: recordedAt, actor }
      const mark = readMark(correlationId)
      if (mark === undefined) return
      const { id, file, rows } = mark
      const gathered = found.get(id) ?? {
        record: { id, file, actor, recordedAt, rows },
        counts: { debts: 0, payments: 0, credits: 0, cheques: 0 },
        sums: new Map(),
        undone: null,
      }
      found.set(id, gathered)
      const brought = broughtBy(event)
      if (brought === undefined) return
      const [what, { amount, currency }] = brought
      const sums = gathered.sums.get(currency) ?? { debts: 0n, payments: 0n, credits: 0n, cheques: 0n }
      gathered.counts[what] += 1
      gathered.sums.set(currency, { ...sums, [what]: sums[what] + amount })
    })
    if (E.isLeft(read)) return read
    return E.right(
      [...found.values()].map(({ record, counts, sums, undone }) => ({
        ...record,
        ...counts,
        sums: [...sums].map(([currency, { debts, payments, credits, cheques }]) => ({
          currency,
          debts: money(debts, currency),
          payments: money(payments, currency),
          credits: money(credits, currency),
          cheques: money(cheques, currency),
        })),
        undone,
      })),
    )
  }
