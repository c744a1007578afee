import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type AgingConvention, net } from '../aging/aging-convention.js'
import type { AgingReport } from '../aging/aging-report.js'
import { currenciesOf, type Tally } from '../aging/aging-tally.js'
import type { EventId, ReportAt } from '../open-item/place.js'
import type { AgingIndex } from './aging-index.js'
import { GridSums } from './grid-sums.js'

/**
 * On which days, in order, and by whose knowledge a book is to be aged. Nothing stands for all that is known now.
 *
 * @since 0.2.0
 */
export interface AgingGridQuery {
  readonly days: ReadonlyArray<LocalDate>
  readonly knownAts: ReadonlyArray<ReportAt['knownAt']>
  readonly convention?: AgingConvention | undefined
}

/**
 * The agings of a book on some days, by some knowledges: `reports` has a row for each knowledge with an aging for each day.
 *
 * @since 0.2.0
 */
export interface AgingGrid extends Required<AgingGridQuery> {
  readonly convention: AgingConvention
  readonly reports: ReadonlyArray<ReadonlyArray<AgingReport>>
}

/** What every currency has on each day, of the rows that were added so far. */
class Grid {
  readonly #sums = new Map<CurrencyCode, GridSums>()
  readonly #index: AgingIndex
  readonly #query: AgingGrid
  #rows = 0

  constructor(index: AgingIndex, query: AgingGrid) {
    this.#index = index
    this.#query = query
  }

  /** Adds the rows up to one of them, which are as many as there were or more. */
  addUntil(end: number): void {
    const { items, rows } = this.#index
    let before = 0
    for (const [piece, inPiece] of rows.until(end)) {
      for (let row = Math.max(0, this.#rows - before); row < inPiece; row++) {
        const item = piece.item[row] ?? 0
        const currency = items.holders.at(items.holderAt(item))?.currency
        if (currency !== undefined) this.#of(currency).add(piece, row, items.beganAt(item))
      }
      before += inPiece
    }
    this.#rows = Math.max(this.#rows, end)
  }

  reports(knownAt: ReportAt['knownAt'], place: EventId | undefined): ReadonlyArray<AgingReport> {
    const { days, convention } = this.#query
    const tallies = [...this.#sums].map(([currency, sums]) => [currency, sums.tallies()] as const)
    return days.map((asOf, day) => {
      const own = tallies.flatMap(([currency, byDay]): ReadonlyArray<readonly [CurrencyCode, Tally]> => {
        const tally = byDay[day]
        return tally === undefined ? [] : [[currency, tally]]
      })
      const currencies = currenciesOf(new Map(own), convention)
      return { asOf, knownAt, place, convention, recognition: 'clearing', currencies, groups: undefined }
    })
  }

  #of(currency: CurrencyCode): GridSums {
    const known = this.#sums.get(currency)
    if (known !== undefined) return known
    const sums = new GridSums(this.#query.days, this.#query.convention)
    this.#sums.set(currency, sums)
    return sums
  }
}

/**
 * The agings of many days by many knowledges: each is that of `indexedAging`, and all of them cost one pass over the movements of
 * the index.
 *
 * @since 0.2.0
 */
export const agingGrid = (index: AgingIndex, { days, knownAts, convention = net }: AgingGridQuery): AgingGrid => {
  const query: AgingGrid = { days, knownAts, convention, reports: [] }
  const grid = new Grid(index, query)
  const stops = knownAts.map((knownAt, number) => ({ knownAt, number, event: index.places.lastKnown(knownAt) }))
  const reports: Array<ReadonlyArray<AgingReport>> = []
  for (const { knownAt, number, event } of stops.sort((a, b) => a.event - b.event)) {
    grid.addUntil(index.places.rowsAt(event))
    reports[number] = grid.reports(knownAt, index.places.at(event)?.id as EventId | undefined)
  }
  return { ...query, reports }
}
