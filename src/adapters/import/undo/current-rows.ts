import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../../domain/book/book.js'
import type { ChequeId, DebtId, PaymentId } from '../../../domain/value/id.js'
import { chequeStream, debtStream, paymentStream } from '../../command/aggregate.js'
import type { EventStore, ReadError, Recorded } from '../../store/event-store.js'
import { readMark, readUndo } from '../imported/import-mark.js'
import type { ChequeRow } from '../row/cheque-row.js'
import type { DebtRow } from '../row/debt-row.js'
import { derivedPaymentId, type PaymentRow } from '../row/payment-row.js'
import type { ImportRow } from '../row/read-rows.js'
import { inGeneration, isOfNumber } from './generation.js'

/** A row, and which of several payments it is that the file does not tell apart. */
export interface CountedRow {
  readonly row: ImportRow
  readonly occurrence: number
}

/** Rows about what the book has of them now: what was imported before and taken back goes by another id. */
export interface CurrentRows {
  readonly of: (rows: ReadonlyArray<CountedRow>) => Promise<E.Either<ReadError, ReadonlyArray<ImportRow>>>
  /** Which imports the first of the rows are from that the book has: their correlation ids by their content. */
  readonly from: ReadonlyMap<string, string>
  /** Imports that were taken back, of those that the rows were in before. */
  readonly undone: ReadonlySet<string>
}

/** An empty book has nothing to say. */
export const asTheyStand: CurrentRows = {
  of: async (rows) => E.right(rows.map(({ row }) => row)),
  from: new Map(),
  undone: new Set(),
}

type History = ReadonlyArray<Recorded<BookEvent>>
interface Current {
  readonly id: string
  readonly history: History
}
const streamsOf = { debt: debtStream, payment: paymentStream, cheque: chequeStream }

/** Whether it was taken back by undoing the import that it came from. */
export const isTakenBack = (history: History): boolean =>
  history.some(({ event: { type }, correlationId }) => endings.has(type) && readUndo(correlationId) !== undefined)

const endings: ReadonlySet<BookEvent['type']> = new Set(['DebtCancelled', 'PaymentReturned', 'ChequeReturned'])

const marksKept = 100

export const currentRows = (store: EventStore<BookEvent>): CurrentRows => {
  const from = new Map<string, string>()
  const undone = new Set<string>()

  const note = (history: History, takenBack: boolean): void => {
    const correlationId = history[0]?.correlationId ?? ''
    const mark = readMark(correlationId)
    if (mark === undefined) return
    if (takenBack) undone.add(mark.id)
    else if (from.size < marksKept) from.set(mark.content, correlationId)
  }

  /** What each number is called now: the first generation that was not taken back. */
  const find = async (
    kind: keyof typeof streamsOf,
    numbers: ReadonlyArray<string>,
  ): Promise<E.Either<ReadError, ReadonlyMap<string, Current>>> => {
    const found = new Map<string, Current>()
    let asked = [...new Set(numbers)]
    for (let generation = 1; asked.length > 0; generation++) {
      const streamOf = (number: string) => streamsOf[kind](inGeneration(number, generation))
      const read = await store.readBatch(asked.map(streamOf))()
      if (E.isLeft(read)) return read
      const again: string[] = []
      for (const number of asked) {
        const history = read.right.get(streamOf(number)) ?? []
        const takenBack = isTakenBack(history)
        note(history, takenBack)
        if (takenBack) again.push(number)
        else found.set(number, { id: inGeneration(number, generation), history })
      }
      asked = again
    }
    return E.right(found)
  }

  return {
    from,
    undone,
    of: async (rows) => {
      const payments = await find(
        'payment',
        rows.flatMap(({ row, occurrence }) => ownPayment(row, occurrence) ?? []),
      )
      if (E.isLeft(payments)) return payments
      const cheques = await find(
        'cheque',
        rows.flatMap(({ row }) => (row.kind === 'cheque' ? [row.cheque] : [])),
      )
      if (E.isLeft(cheques)) return cheques
      const debts = await find(
        'debt',
        rows.flatMap(({ row }) => debtsIn(row)),
      )
      if (E.isLeft(debts)) return debts
      const nowOf = (debt: DebtId): DebtId => (debts.right.get(debt)?.id ?? debt) as DebtId
      const settled = await find(
        'payment',
        rows.flatMap(({ row }) => (row.kind === 'debt' && row.paid ? [settlementOf(nowOf(row.debt))] : [])),
      )
      if (E.isLeft(settled)) return settled
      const now = (counted: CountedRow): ImportRow => {
        const { row, occurrence } = counted
        switch (row.kind) {
          case 'debt':
            return currentDebt(row, nowOf(row.debt), settled.right)
          case 'credit':
            return { ...row, payment: (payments.right.get(row.payment)?.id ?? row.payment) as PaymentId }
          case 'payment':
            return currentPayment(row, payments.right.get(ownPayment(row, occurrence) ?? ''), nowOf)
          case 'cheque':
            return currentCheque(row, cheques.right.get(row.cheque), nowOf)
        }
      }
      return E.right(rows.map(now))
    },
  }
}

const ownPayment = (row: ImportRow, occurrence: number): PaymentId | undefined => {
  if (row.kind === 'credit') return row.payment
  return row.kind === 'payment' ? (row.payment ?? derivedPaymentId(row, occurrence)) : undefined
}

const debtsIn = (row: ImportRow): ReadonlyArray<DebtId> => {
  switch (row.kind) {
    case 'debt':
      return [row.debt]
    case 'payment':
      return row.debt === undefined ? [] : [row.debt]
    case 'cheque':
      return row.covers.map(({ debt }) => debt)
    case 'credit':
      return []
  }
}

const settlementOf = (debt: DebtId): PaymentId => `${debt}/settled` as PaymentId

const currentDebt = (row: DebtRow, debt: DebtId, settlements: ReadonlyMap<string, Current>): DebtRow => {
  const own = settlementOf(debt)
  const paid = row.paid && { ...row.paid, payment: (settlements.get(own)?.id ?? own) as PaymentId }
  return { ...row, debt, paid, ...(debt !== row.debt && { number: row.debt }) }
}

/** One that the book has is about the debt that it was for when it was imported. */
const currentPayment = (row: PaymentRow, current: Current | undefined, nowOf: (debt: DebtId) => DebtId): PaymentRow => {
  const payment = (current?.id ?? row.payment) as PaymentId | undefined
  const { debt } = row
  if (debt === undefined) return { ...row, payment }
  const told = current?.history.flatMap(({ event }) =>
    event.type === 'PaymentReceived' && event.instruction.strategy === 'specific' ? event.instruction.directions : [],
  )
  const known = told?.find((direction) => isOfNumber(debt, direction.debt))
  const isNew = current === undefined || current.history.length === 0
  return { ...row, payment, debt: known?.debt ?? (isNew ? nowOf(debt) : debt) }
}

const currentCheque = (row: ChequeRow, current: Current | undefined, nowOf: (debt: DebtId) => DebtId): ChequeRow => {
  const known = current?.history.flatMap(({ event }) =>
    event.type === 'ChequeReceived' ? event.covers.map(({ debt }) => debt) : [],
  )
  const isNew = known === undefined || known.length === 0
  const covers = row.covers.map((cover) => {
    const before = known?.find((debt) => isOfNumber(cover.debt, debt))
    return { ...cover, debt: before ?? (isNew ? nowOf(cover.debt) : cover.debt) }
  })
  return { ...row, cheque: (current?.id ?? row.cheque) as ChequeId, covers }
}
