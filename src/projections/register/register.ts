import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { Money } from '../../domain/value/money.js'
import { sumIn } from '../../domain/value/money-arithmetic.js'
import { headOf, parentsAt } from '../open-item/company.js'
import type { ItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { type EventId, placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'

/**
 * What every row of a register has: whose it is, how it stands, and the amount that it is about.
 *
 * @since 0.2.0
 */
export interface RegisterRow {
  readonly debtor: DebtorId
  readonly status: string
  readonly amount: Money
}

/**
 * What a register is asked: of which day, with whose knowledge, and of one debtor or of all. `groupBy` names the group of a row, by
 * the row or by `head`, the last above its debtor; without it there are no groups.
 *
 * @since 0.2.0
 */
export interface RegisterQuery<Row> extends ReportAt {
  readonly debtor?: DebtorId | undefined
  readonly groupBy?: ((row: Row, head: DebtorId) => string) | undefined
}

/**
 * One group of a register, by what `groupBy` answered.
 *
 * @since 0.2.0
 */
export interface RegisterGroup<Sums> {
  readonly group: string
  readonly currencies: ReadonlyArray<Sums>
}

/**
 * All promises, disputes, plans, cheques or placements of a book as they stood at the end of a day: a row each, and the sums of each
 * currency, in all and by group. `place` is the last event that was known, by its id: asked again with it as `knownAt`, the answer
 * is the same for ever.
 *
 * @since 0.2.0
 */
export interface Register<Row, Sums> {
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: EventId | undefined
  readonly currencies: ReadonlyArray<Sums>
  readonly groups: ReadonlyArray<RegisterGroup<Sums>> | undefined
  readonly rows: ReadonlyArray<Row>
}

/**
 * How many rows, and their amounts.
 *
 * @since 0.2.0
 */
export interface Counted {
  readonly count: number
  readonly amount: Money
}

/** The rows that are as asked: how many, and what their amounts come to. */
export const countedIn = (currency: CurrencyCode, rows: ReadonlyArray<RegisterRow>): Counted => ({
  count: rows.length,
  amount: sumIn(
    currency,
    rows.map(({ amount }) => amount),
  ),
})

/**
 * The same of the rows of each status. Over all statuses they sum to those of all rows.
 *
 * @since 0.2.0
 */
export type CountedBy<Status extends string> = { readonly [S in Status]: Counted }

/** The rows of each status. */
export const byStatusIn = <Status extends string>(
  currency: CurrencyCode,
  statuses: ReadonlyArray<Status>,
  rows: ReadonlyArray<RegisterRow & { readonly status: Status }>,
): CountedBy<Status> =>
  Object.fromEntries(
    statuses.map((one) => [
      one,
      countedIn(
        currency,
        rows.filter(({ status }) => status === one),
      ),
    ]),
  ) as CountedBy<Status>

/** How a register is made: its rows, their order, and the sums of rows of one currency. Rows may be of more debtors than was asked. */
export interface Making<Row, Sums> {
  readonly rowsIn: (states: States<OpenItemState>, at: At, debtor: DebtorId | undefined) => Iterable<Row>
  readonly order: (row: Row) => string
  readonly sumsOf: (currency: CurrencyCode, rows: ReadonlyArray<Row>) => Sums
}

/** The rows of histories that each have their own, nothing of another. */
export const ofEach = <Row>(
  rowsOf: (history: ItemHistory, at: At) => ReadonlyArray<Row>,
): Making<Row, never>['rowsIn'] =>
  function* (states, at, debtor) {
    for (const history of states.values()) {
      if (history === undefined || (debtor !== undefined && !history.debtors.includes(debtor))) continue
      yield* rowsOf(history, at)
    }
  }

/** The register of a book, or of a part of it: its rows are those of the parts, and its sums are of its rows alone. */
export const registerOf =
  <Row extends RegisterRow, Sums>({ rowsIn, order, sumsOf }: Making<Row, Sums>) =>
  (states: States<OpenItemState>, query: RegisterQuery<Row>): Register<Row, Sums> => {
    const { asOf, knownAt, debtor, groupBy } = query
    const at = placed(states, query)
    const rows: Row[] = []
    for (const row of rowsIn(states, at, debtor)) if (debtor === undefined || row.debtor === debtor) rows.push(row)
    const groupOf = groupBy === undefined ? undefined : grouped(states, at, groupBy)
    return {
      ...{ asOf, knownAt, place: at.place },
      currencies: inCurrencies(rows, sumsOf),
      groups: groupOf && apart(rows, groupOf).map(([group, own]) => ({ group, currencies: inCurrencies(own, sumsOf) })),
      rows: inOrder(rows, order),
    }
  }

const grouped = <Row extends RegisterRow>(
  states: States<OpenItemState>,
  at: At,
  groupBy: (row: Row, head: DebtorId) => string,
): ((row: Row) => string) => {
  const parents = parentsAt(states, at)
  return (row) => groupBy(row, headOf(parents, row.debtor))
}

const inCurrencies = <Row extends RegisterRow, Sums>(
  rows: ReadonlyArray<Row>,
  sumsOf: (currency: CurrencyCode, rows: ReadonlyArray<Row>) => Sums,
): ReadonlyArray<Sums> => apart(rows, ({ amount }) => amount.currency).map(([currency, own]) => sumsOf(currency, own))

/** Rows apart by a name, in the order of the names. */
const apart = <Row, Name extends string>(
  rows: ReadonlyArray<Row>,
  nameOf: (row: Row) => Name,
): ReadonlyArray<readonly [Name, ReadonlyArray<Row>]> => {
  const parts = new Map<Name, Row[]>()
  for (const row of rows) {
    const name = nameOf(row)
    const part = parts.get(name)
    if (part === undefined) parts.set(name, [row])
    else part.push(row)
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

const inOrder = <Row>(rows: ReadonlyArray<Row>, order: (row: Row) => string): ReadonlyArray<Row> =>
  rows
    .map((row) => [order(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row)
