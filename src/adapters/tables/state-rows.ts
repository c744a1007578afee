import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import { broughtBy, outstandingOf } from '../../domain/cheque/state.js'
import { collectionItems } from '../../projections/collection/collection-items.js'
import type { Lives } from '../../projections/movement/lives.js'
import { project } from '../../projections/projection/projection.js'
import type { At } from '../../projections/projection/state-at.js'
import { type PlanRow, planRows } from '../../projections/register/plans.js'
import { type PromiseRow, promiseRows } from '../../projections/register/promises.js'
import type { EventStore, ReadError, StreamName } from '../store/event-store.js'

type Row = ReadonlyArray<string | number | bigint | null>

const streamsAtOnce = 500

/** Whether the debt of an event has a promise or a plan by it. */
export const begins = ({ type }: BookEvent): boolean => type === 'PaymentPromised' || type === 'DebtRescheduled'

/** The rows of promises and plans: those of the registers of a day, of the debts that have any. */
export const registerRows = async (
  store: EventStore<BookEvent>,
  debts: ReadonlyArray<StreamName>,
  at: At,
): Promise<E.Either<ReadError, { readonly promises: ReadonlyArray<Row>; readonly plans: ReadonlyArray<Row> }>> => {
  const [promises, plans]: [Row[], Row[]] = [[], []]
  for (let from = 0; from < debts.length; from += streamsAtOnce) {
    const read = await store.readBatch(debts.slice(from, from + streamsAtOnce))()
    if (E.isLeft(read)) return read
    for (const events of read.right.values()) {
      const placed = events.map((recorded) => ({ ...recorded, position: recorded.position ?? store.start }))
      for (const history of project(collectionItems, placed).values()) {
        if (history === undefined) continue
        promises.push(...promiseRows(history, at).map(promiseRow))
        plans.push(...planRows(history, at).flatMap(instalmentRows))
      }
    }
  }
  return E.right({ promises, plans })
}

const promiseRow = (row: PromiseRow): Row => [
  ...[row.promise, row.debt, row.debtor, row.amount.currency, row.madeOn, row.by, row.deadline ?? null],
  ...[row.amount.amount, row.counted.amount, row.released.amount, row.status],
]

/** A row for each instalment of a plan that was signed. */
const instalmentRows = ({ plan, debt, debtor, since, status, instalments }: PlanRow): ReadonlyArray<Row> =>
  status === 'proposed' || status === 'lapsed'
    ? []
    : instalments.map(({ due, amount, missing }, index) => [
        ...[plan, debt, debtor, amount.currency, since, index + 1, due],
        ...[amount.amount, missing.amount, status],
      ])

/** The rows of cheques, as all that is known now makes them. */
export function* chequeRows({ cheques }: Lives): Generator<Row> {
  for (const { steps } of cheques.values()) {
    const state = steps.at(-1)?.state
    if (state === undefined || state.situation === 'unreceived') continue
    const { received, bounces, situation } = state
    yield [
      ...[received.cheque, received.debtor, received.amount.currency, received.on, received.chequeDate],
      ...[received.amount.amount, broughtBy(state), outstandingOf(state), bounces, situation],
    ]
  }
}
