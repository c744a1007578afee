import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { DebtorId } from '../../domain/value/id.js'
import { isInstant } from '../../domain/value/instant.js'
import { isPosition } from '../../domain/value/position.js'
import type { AgingQuery, AgingReport } from '../../projections/aging/aging-report.js'
import type { AgingIndex } from '../../projections/aging-index/aging-index.js'
import type { ChangeReason } from '../../projections/aging-index/change-reason.js'
import { compareAging } from '../../projections/aging-index/compare-aging.js'
import type { AgingComparison, ComparisonQuery } from '../../projections/aging-index/comparison.js'
import { type ChangeCause, comparisonCauses } from '../../projections/aging-index/comparison-causes.js'
import { indexedAging, takesSumsAlone, unknownPlaceOf } from '../../projections/aging-index/indexed-aging.js'
import { type CashflowQuery, type CashflowReport, cashflow } from '../../projections/cashflow/cashflow.js'
import { collectionItems } from '../../projections/collection/collection-items.js'
import { type CurrencyExposure, type ExposureQuery, exposure } from '../../projections/exposure.js'
import { type ForecastQuery, type ForecastReport, forecast } from '../../projections/forecast/forecast.js'
import {
  type MetricsAt,
  type MetricsQuery,
  type MetricsReport,
  type MetricsTrendQuery,
  metrics,
  metricsTrend,
} from '../../projections/metrics/metrics.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import { openItems } from '../../projections/open-item/open-item.js'
import { type ReportAt, unknownPlace } from '../../projections/open-item/place.js'
import type { Projection, States } from '../../projections/projection/projection.js'
import { type BookReport, type BookReportQuery, bookReport } from '../../projections/report/book-report.js'
import { type StatementQuery, type StatementReport, statement } from '../../projections/statement/statement.js'
import { type AgingMoved, keptAgingIndex } from '../aging-index/kept-aging-index.js'
import { type LastKnown, lastKnownBy } from '../aging-index/last-known.js'
import { type Answer, answer } from '../answer.js'
import type {
  EventStore,
  Position,
  ReadError,
  StoreFailure,
  Subscription,
  UnknownEvents,
} from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'
import { catchUp } from './catch-up.js'
import { debtorItems, type OfDebtor } from './debtor-items.js'
import { askedOf, type InvalidQuery, invalidClock, invalidQuery } from './invalid-query.js'
import { type ItemsAndBeside, itemsAndBeside, parted } from './items-and-beside.js'
import { type Registers, registers, type View } from './registers.js'
import type { ReportError } from './report-error.js'

/**
 * The reports of a book, as of any day and as known at any time.
 *
 * - `credit`, `promises`, `disputes`, `plans`, `cheques` and `placements` list everything of one kind on that day, with totals;
 *   `collectors` lists what each collector did in a period, and the result.
 *
 * @since 0.2.0
 */
export interface BookReports extends Registers {
  /**
   * The items that reports are made of: of the whole book, or only those that concern one debtor, read from that debtor's streams.
   * A question about the debtor has the same answer from both; pass the `knownAt` of the question.
   */
  readonly openItems: (of?: OpenItemsQuery) => Answer<ReportError, States<OpenItemState>>
  /**
   * The same items with all that bears on what is done next: contacts, placements, consents, credit. Pass them to
   * `collectionAccounts` or `standingCases`.
   *
   * @since 0.2.0
   */
  readonly collectionItems: (of?: OpenItemsQuery) => Answer<ReportError, States<OpenItemState>>
  /** Everybody whom a debt, payment or cheque names as its debtor, and whoever has companies, by name. @since 0.2.0 */
  readonly debtors: () => Answer<ReadError, ReadonlyArray<DebtorId>>
  /** The states of direct debits, for a forecast of the open items. @since 0.2.0 */
  readonly directDebits: () => Answer<ReadError, States<OpenItemState>>
  /** The states of what agencies reported, for metrics of the open items. @since 0.2.0 */
  readonly agencyCollections: () => Answer<ReadError, States<OpenItemState>>
  readonly aging: (query: AgingQuery) => Answer<ReportError, AgingReport>
  /** Why two agings differ: what happened between, what grew older, and what was corrected afterwards. @since 0.2.0 */
  readonly compareAging: (query: ComparisonQuery) => Answer<ReportError, AgingComparison>
  /** The events behind a comparison, of one reason or of all. @since 0.2.0 */
  readonly comparisonCauses: (
    query: ComparisonQuery,
    reason?: ChangeReason,
  ) => Answer<ReportError, ReadonlyArray<ChangeCause>>
  /**
   * Keeps the aging current in this process, whoever appends, and calls `onChange` with what moved: a live screen then asks
   * `aging` again. Stop it before you close the book.
   *
   * @since 0.2.0
   */
  readonly followAging: (onChange: (change: AgingMoved) => void) => Subscription
  /** All the data of the HTML report of a book. @since 0.2.0 */
  readonly report: (query: BookReportQuery) => Answer<ReportError, BookReport>
  /** When the open balance should turn into cash, with the direct debits of the book. @since 0.2.0 */
  readonly forecast: (query: ForecastQuery) => Answer<ReportError, ForecastReport>
  /** How the department is doing, including what agencies kept as commission. @since 0.2.0 */
  readonly metrics: (query: MetricsQuery) => Answer<ReportError, MetricsReport>
  /** The same month by month. @since 0.2.0 */
  readonly metricsTrend: (query: MetricsTrendQuery) => Answer<ReportError, ReadonlyArray<MetricsReport>>
  readonly cashflow: (query: CashflowQuery) => Answer<ReportError, CashflowReport>
  readonly statement: (query: StatementQuery) => Answer<ReportError, StatementReport>
  readonly exposure: (query: ExposureQuery) => Answer<ReportError, ReadonlyArray<CurrencyExposure>>
}

/**
 * The debtor whose items are asked for, with or without the companies below, and the `knownAt` of the later question.
 *
 * @since 0.2.0
 */
export interface OpenItemsQuery extends OfDebtor, Pick<ReportAt, 'knownAt'> {}

/** How the reports of a book read its store. */
interface ReportSettings {
  readonly now: () => Date
  readonly unknownEvents: UnknownEvents
  readonly views: ViewStore | undefined
}

/** The reports of a book on a store, and the caches behind them. */
export const bookReports = (store: EventStore<BookEvent>, { now, unknownEvents, views }: ReportSettings) => {
  /** Closes the log up to the latest past `knownAt`, so that no writer with a slow clock can change what was known then. */
  const closed = async (knownAts: ReadonlyArray<unknown>): Promise<E.Either<StoreFailure | InvalidQuery, void>> => {
    const asked = knownAts.filter(isInstant)
    if (asked.length === 0) return E.right(undefined)
    const date = now()
    const invalid = invalidClock(date)
    if (invalid !== undefined) return E.left(invalid)
    const last = asked
      .filter((at) => Date.parse(at) <= date.getTime())
      .sort()
      .at(-1)
    return last === undefined || store.closeUntil === undefined ? E.right(undefined) : store.closeUntil(last)()
  }

  /** Refuses invalid questions, and closes the log up to the `knownAt` of valid ones. */
  const askable = async (
    queries: ReadonlyArray<Pick<ReportAt, 'knownAt'>>,
    ...needed: ReadonlyArray<string>
  ): Promise<E.Either<StoreFailure | InvalidQuery, void>> => {
    for (const query of queries) {
      const invalid = invalidQuery(query, 'asOf', ...needed)
      if (invalid !== undefined) return E.left(invalid)
    }
    return closed(queries.map(({ knownAt }) => knownAt))
  }

  /** The current states of a projection: each call reads only the events appended since the last one. */
  const following = (projection: Projection<BookEvent, OpenItemState>) => {
    let states: States<OpenItemState> = new Map()
    let from: Position = store.start
    return async (): Promise<E.Either<ReadError, States<OpenItemState>>> => {
      const caughtUp = await catchUp(store, projection, { from, states, unknownEvents })()
      if (E.isLeft(caughtUp)) return caughtUp
      states = caughtUp.right.states
      from = caughtUp.right.position
      return E.right(states)
    }
  }
  const projectAll = following(itemsAndBeside)
  const parts = async () => E.map(parted)(await projectAll())
  const project = async () => E.map(({ items }: ItemsAndBeside) => items)(await parts())
  const projectCases = following(collectionItems)

  /** Makes reports from what `read` returns. Its open items are used to check the place in the log that the query names. */
  const reportsOf =
    <R>(
      read: (query: Partial<OfDebtor> & ReportAt) => Promise<E.Either<ReadError, R>>,
      itemsIn: (read: R) => States<OpenItemState>,
    ) =>
    <Q extends ReportAt, V>(of: (read: R, query: Q) => V, ...needed: ReadonlyArray<string>) =>
    (query: Q) =>
      answer<ReportError, V>(async () => {
        const ready = await askable([query], ...needed)
        if (E.isLeft(ready)) return ready
        const current = await read(query)
        if (E.isLeft(current)) return current
        const unknown = unknownPlace(itemsIn(current.right), query)
        return unknown === undefined ? askedOf(query, () => of(current.right, query)) : E.left(unknown)
      })
  const viewOf = (read: (query: Partial<OfDebtor> & ReportAt) => ReturnType<typeof project>): View =>
    reportsOf(read, (states) => states)
  const besides = reportsOf(parts, ({ items }) => items)

  // Without `views` there is no point in a view store in memory: it would hold a second copy.
  const agingIndex = keptAgingIndex(store, views, { unknownEvents })
  const aged = async (query: AgingQuery): Promise<E.Either<ReportError, AgingReport>> => {
    const ready = await askable([query])
    if (E.isLeft(ready)) return ready
    const seen = await agingIndex.look()
    if (E.isLeft(seen)) return seen
    const whole = takesSumsAlone(seen.right, query) ? seen : await agingIndex.lookWhole()
    if (E.isLeft(whole)) return whole
    const unknown = unknownPlaceOf(whole.right, query)
    if (unknown !== undefined) return E.left(unknown)
    if (query.groupBy === undefined) whole.right.keepKnowledge(query.knownAt)
    return askedOf(query, () => indexedAging(whole.right, query))
  }

  /** Answers a query from the states and, if `look` returns one, the index. */
  const byStatesAnd = async <Q extends ReportAt, I extends AgingIndex | undefined, V>(
    query: Q,
    needed: ReadonlyArray<string>,
    look: () => Promise<E.Either<ReadError, I>>,
    tell: (parts: ItemsAndBeside, index: I) => V,
  ): Promise<E.Either<ReportError, V>> => {
    const ready = await askable([query], ...needed)
    if (E.isLeft(ready)) return ready
    const looked = await look()
    if (E.isLeft(looked)) return looked
    const read = await parts()
    if (E.isLeft(read)) return read
    const index = looked.right
    const unknown = index === undefined ? unknownPlace(read.right.items, query) : unknownPlaceOf(index, query)
    return unknown === undefined ? askedOf(query, () => tell(read.right, index)) : E.left(unknown)
  }

  const reported = (query: BookReportQuery): Promise<E.Either<ReportError, BookReport>> =>
    byStatesAnd(query, ['zone'], agingIndex.lookWhole, ({ items, debits, agencies }, index) =>
      bookReport({ index, states: items, directDebits: debits, agencyCollections: agencies }, query),
    )

  /** Metrics from the index if it is loaded; grouped metrics need the states. */
  const measured =
    <Q extends MetricsAt, V>(tell: (states: States<OpenItemState>, query: Q) => V, needed: string) =>
    (query: Q): Answer<ReportError, V> =>
      answer(() =>
        byStatesAnd(
          query,
          [needed],
          async () => (query.groupBy === undefined ? agingIndex.lookAtHand() : E.right(undefined)),
          ({ items, agencies }, index) => tell(items, { agencyCollections: agencies, index, ...query }),
        ),
      )

  const compared = async <A>(
    query: ComparisonQuery,
    tell: (index: AgingIndex) => A,
  ): Promise<E.Either<ReportError, A>> => {
    const invalid = invalidQuery(query)
    if (invalid !== undefined) return E.left(invalid)
    const { before, after } = query
    const ready = await askable([before, after])
    if (E.isLeft(ready)) return ready
    const whole = await agingIndex.lookWhole()
    if (E.isLeft(whole)) return whole
    const unknown = unknownPlaceOf(whole.right, before) ?? unknownPlaceOf(whole.right, after)
    return unknown === undefined ? E.right(tell(whole.right)) : E.left(unknown)
  }

  const debtors = debtorItems(store, views, unknownEvents)
  const lastKnown = lastKnownBy(agingIndex, store, unknownEvents)
  /** For reports that do not name their place: looks for the last known event only if the query names an event. */
  const lastNamed: LastKnown = async (knownAt) =>
    knownAt === undefined || isInstant(knownAt) || isPosition(knownAt) ? E.right(undefined) : lastKnown(knownAt)

  /** Only the debtor's states if the query names one, else all; all for groups too, which may include other debtors. */
  const ownOr =
    (whole: typeof project, projection: typeof openItems, last = lastKnown) =>
    async (query: Partial<OfDebtor> & Pick<ReportAt, 'knownAt'> & { readonly groupBy?: unknown }) => {
      const { debtor, withCompanies, knownAt, groupBy } = query
      if (debtor === undefined || groupBy !== undefined) return whole()
      const own = await debtors.statesOf(projection, { debtor, withCompanies }, () => last(knownAt))
      if (E.isLeft(own)) return mayLeaveOut(own.left) ? whole() : own
      return own.right === undefined || unknownPlace(own.right, query) !== undefined ? whole() : E.right(own.right)
    }
  /** Whether reading the log would work where reading streams failed: only the log can skip unknown events. */
  const mayLeaveOut = (error: ReadError): boolean =>
    unknownEvents === 'skip' && error._tag === 'Undecodable' && error.unknown !== undefined
  const ownItems = ownOr(project, openItems)
  const ownCases = ownOr(projectCases, collectionItems)

  const itemsBy = (whole: typeof project, own: typeof ownItems) => (of: OpenItemsQuery | undefined) =>
    answer<ReportError, States<OpenItemState>>(async () => {
      if (of === undefined) return whole()
      const invalid = invalidQuery(of, 'debtor')
      if (invalid !== undefined) return E.left(invalid)
      const ready = await closed([of.knownAt])
      return E.isLeft(ready) ? ready : own(of)
    })

  const reports: BookReports = {
    openItems: itemsBy(project, ownItems),
    collectionItems: itemsBy(projectCases, ownCases),
    debtors: () => answer(debtors.names),
    directDebits: () => answer(async () => E.map(({ debits }: ItemsAndBeside) => debits)(await parts())),
    aging: (query) => answer(() => aged(query)),
    followAging: (onChange) => agingIndex.follow(onChange),
    compareAging: (query) => answer(() => compared(query, (index) => compareAging(index, query))),
    comparisonCauses: (query, reason) =>
      answer(() => compared(query, (index) => comparisonCauses(index, query, reason))),
    report: (query) => answer(() => reported(query)),
    forecast: besides(({ items, debits }, query) => forecast(items, { directDebits: debits, ...query }), 'horizon'),
    metrics: measured(metrics, 'from'),
    metricsTrend: measured(metricsTrend, 'months'),
    agencyCollections: () => answer(async () => E.map(({ agencies }: ItemsAndBeside) => agencies)(await parts())),
    cashflow: viewOf(project)(cashflow, 'horizon'),
    statement: viewOf(ownItems)(statement, 'debtor'),
    exposure: viewOf(ownOr(project, openItems, lastNamed))(exposure, 'debtor'),
    ...registers(viewOf(ownItems), viewOf(ownCases), viewOf(projectCases)),
  }

  return {
    reports,
    /** The current streams of debts, payments and cheques that name a debtor. */
    streamsOf: debtors.streamsOf,
    /** Closes the log up to instants. */
    closed,
    /** Saves the aging index and the debtors' streams, so that the next process begins there. */
    saveViews: async () => {
      await agingIndex.save()
      await debtors.save()
    },
  }
}
