import type { KnownDebt } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import { addDays, epochDay, fromEpochDay } from '../../domain/value/local-date.js'
import { type Horizon, type Period, periodsFrom } from '../cashflow/period.js'
import { type Behaviour, behaviourOn } from './behaviour.js'
import { cameAfter } from './came.js'
import { coversOn } from './cheque-life.js'
import { debitsOn } from './debit-life.js'
import { type DebtLife, debtOn } from './debt-life.js'
import type { Expectation } from './expectation.js'
import { expectationsOf } from './expectations-of.js'
import { isOpenOn } from './lot.js'
import type { Past } from './past.js'
import { plainExpectations } from './plain-expectations.js'
import { type Records, recordsOn } from './records.js'
import { piecesOf } from './spell.js'
import { scoreOf } from './spread.js'
import { type Spreads, spreadsOf } from './spreads.js'
import { wideningOf } from './widening.js'
import { withDebits } from './with-debits.js'

/** What is expected from a day on: the first period begins on the next day. */
export interface Outlook {
  readonly day: number
  readonly periods: ReadonlyArray<Period>
  readonly behaviour: Behaviour
  readonly records: Records
  readonly expectations: ReadonlyArray<Expectation>
  readonly spreads: Spreads
}

/** So many past forecasts say how wide the ranges have to be: a quarter of a year. */
const judged = 13

const week = 7

/** How many days after `day` each of its periods ends. */
export const endsOf = (periods: ReadonlyArray<Period>, day: number): ReadonlyArray<number> =>
  periods.map(({ to }) => epochDay(to) - day)

/** Looks ahead from any day of these lives, with what had happened by then. */
export interface Forecaster {
  readonly on: (day: number) => Outlook
  /** What was expected on a day, and nothing else of its outlook. */
  readonly spreadsOn: (day: number) => Spreads
  readonly openOn: (day: number) => ReadonlyMap<CurrencyCode, bigint>
  readonly periodsOn: (day: number) => ReadonlyArray<Period>
  readonly cameAfter: (day: number) => ReturnType<typeof cameAfter>
  /** How much wider than chance the ranges of each period have to be, judged by the forecasts of the weeks before. */
  readonly wideningsOn: (day: number, currency: CurrencyCode) => ReadonlyArray<number>
}

const openOf = (expectations: Iterable<Expectation>): ReadonlyMap<CurrencyCode, bigint> => {
  const open = new Map<CurrencyCode, bigint>()
  for (const { currency, amount } of expectations) open.set(currency, (open.get(currency) ?? 0n) + amount)
  return open
}

/** Remembers what was expected on each day, since many days ask how right the weeks before were. */
const remembered = <A>(make: (day: number) => A): ((day: number) => A) => {
  const known = new Map<number, A>()
  return (day) => {
    const found = known.get(day) ?? make(day)
    known.set(day, found)
    return found
  }
}

export const forecaster = ({ debts, cheques, debits }: Past, horizon: Horizon, certain = false): Forecaster => {
  const lots = debts.flatMap((life) => life.lots)
  const pieces = piecesOf(lots)
  const first = lots.reduce((earliest, { from }) => Math.min(earliest, from), Number.POSITIVE_INFINITY)
  const periodsOn = remembered((day) => periodsFrom(addDays(fromEpochDay(day), 1), horizon))
  const endsOn = remembered((day) => endsOf(periodsOn(day), day))
  const look = (day: number): Outlook => {
    const ends = endsOn(day)
    const behaviour = behaviourOn(pieces, day, ends.at(-1) ?? 0)
    const date = fromEpochDay(day)
    const covers = coversOn(cheques, day)
    const states = new Map<DebtLife, KnownDebt>()
    for (const life of debts) {
      if (!life.hasTerms && !covers.has(life.debt)) continue
      const state = debtOn(life, date)
      if (state !== undefined) states.set(life, state)
    }
    const { pending, outcomes } = debitsOn(debits, day)
    const records = recordsOn([...states.values()], cheques, outcomes, day)
    const known = { behaviour, records, covers, date, ends, certain }
    const told: Expectation[] = []
    for (const life of debts) {
      const state = states.get(life)
      if (state !== undefined) told.push(...expectationsOf(state, known))
      else if (life.lots.some((lot) => isOpenOn(lot, day))) told.push(...plainExpectations(life, known))
    }
    const expectations = withDebits(told, pending, known)
    const spreads = spreadsOf(expectations, ends.length)
    return { day, periods: periodsOn(day), behaviour, records, expectations, spreads }
  }
  let last: Outlook | undefined
  /** The last one is kept: whoever asks what was expected often asks why, too. */
  const on = (day: number): Outlook => {
    if (last?.day !== day) last = look(day)
    return last
  }
  const seenOn = remembered((day) => {
    const { expectations, spreads } = on(day)
    return { spreads, open: openOf(expectations) }
  })
  const spreadsOn = (day: number): Spreads => seenOn(day).spreads
  const came = remembered((day) => cameAfter(debts, day, endsOn(day)))
  /** The days whose forecast of a period can be judged by now, the last of them first. */
  const judgedBy = (day: number, period: number): ReadonlyArray<number> => {
    const days: number[] = []
    for (let then = day - week; then >= first && days.length < judged; then -= week) {
      if (then + (endsOn(then)[period] ?? 0) <= day) days.push(then)
    }
    return days
  }
  return {
    on,
    spreadsOn,
    openOn: (day) => seenOn(day).open,
    periodsOn,
    cameAfter: came,
    wideningsOn: (day, currency) =>
      endsOn(day).map((_, period) =>
        wideningOf(
          judgedBy(day, period).flatMap((then) => {
            const spread = spreadsOn(then).get(currency)?.[period]
            const amount = Number(came(then).get(currency)?.[period] ?? 0n)
            return spread === undefined ? [] : (scoreOf(spread, amount) ?? [])
          }),
        ),
      ),
  }
}
