import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'
import { epochDay, fromEpochDay, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import type { Period } from '../cashflow/period.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { placed } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import type { Tally } from './chance.js'
import type { DisputeRecord } from './dispute-record.js'
import type { Expectation, ForecastSource } from './expectation.js'
import type { ForecastQuery } from './forecast.js'
import { forecaster, type Outlook } from './outlook.js'
import { pastOf } from './past.js'
import { type Spells, spellEnd } from './spell.js'

/**
 * How many debts were still open so late, and how many of them were paid within so many days from then: plain counts. The debt
 * that is explained is not among them, nor are those that have not been waited for so long.
 *
 * @since 0.2.0
 */
export interface WaitedFor {
  readonly open: number
  readonly paid: number
}

/**
 * Why an amount is expected: what was counted. Of behaviour, debts still open as many days `late`, less than nothing before the due
 * date, and how many of them were paid `within` so many days. Of what is told, how often what was told came, and the day.
 *
 * @since 0.2.0
 */
export type ForecastReason =
  | {
      readonly by: 'behaviour'
      readonly late: number
      readonly within: number
      readonly own: WaitedFor
      readonly all: WaitedFor
      /** How many times as fast as by these counts debtors pay of late, as far as that is taken to carry on. */
      readonly pace: number
    }
  | { readonly by: 'told'; readonly on: LocalDate; readonly own: Tally; readonly all: Tally }
  | { readonly by: 'dispute'; readonly on: LocalDate; readonly record: DisputeRecord | undefined }

/**
 * An open amount in the figure of a period: what of it is expected there, with which chance, and the chance that it came `by` the
 * end of the period.
 *
 * @since 0.2.0
 */
export interface ExplainedAmount {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly source: ForecastSource
  readonly due: LocalDate
  readonly open: Money
  readonly expected: Money
  readonly chance: number
  readonly chanceBy: number
  readonly reason: ForecastReason
}

/**
 * A figure of a forecast with the amounts in it, the largest first.
 *
 * @since 0.2.0
 */
export interface ExplainedPeriod extends Period {
  readonly currency: CurrencyCode
  readonly amounts: ReadonlyArray<ExplainedAmount>
}

/**
 * Which figures to explain: those of a period, counted from 1, and of one debt or debtor where it is named.
 *
 * @since 0.2.0
 */
export interface ExplainQuery extends ForecastQuery {
  readonly period: number
  readonly debt?: DebtId | undefined
  readonly debtor?: DebtorId | undefined
  /** So many amounts of each currency, the largest; all of them unless told. */
  readonly most?: number | undefined
}

/** Counts what waited so long as an open amount has, each debt once: the spells of a debt stand together. */
const waitedFor = (
  { count, debts, debtors, ...spells }: Spells,
  { debt, debtor }: Expectation,
  late: number,
  within: number,
): { readonly own: WaitedFor; readonly all: WaitedFor } => {
  const own = { open: 0, paid: 0 }
  const all = { open: 0, paid: 0 }
  let counted = -1
  for (let row = 0; row < count; row++) {
    const due = spells.due[row] ?? 0
    const last = (spells.until[row] ?? 0) - due
    if ((spells.from[row] ?? 0) - due > late || last <= late) continue
    const of = spells.debt[row] ?? 0
    if (of === counted || debts[of] === debt) continue
    const end = spells.end[row]
    if (end === spellEnd.none && last < late + within) continue
    counted = of
    const paid = end === spellEnd.money && last <= late + within ? 1 : 0
    all.open += 1
    all.paid += paid
    if (debtors[spells.debtor[row] ?? 0] !== debtor) continue
    own.open += 1
    own.paid += paid
  }
  return { own, all }
}

const reasonOf = ({ day, behaviour, records }: Outlook, one: Expectation, within: number): ForecastReason => {
  const on = fromEpochDay(one.on)
  if (one.source === 'disputed') return { by: 'dispute', on, record: records.disputes }
  if (one.counted !== undefined) return { by: 'told', on, own: one.counted.own, all: one.counted.all }
  const late = day - one.due
  const pace = behaviour.pace(one.debtor)
  return { by: 'behaviour', late, within, ...waitedFor(behaviour.spells, one, late, within), pace }
}

/**
 * What an outlook that is there already expects in a period, and why.
 *
 * @since 0.2.0
 */
export const explainOutlook = (
  outlook: Outlook,
  query: Pick<ExplainQuery, 'period' | 'debt' | 'debtor' | 'most'>,
): ReadonlyArray<ExplainedPeriod> => {
  const index = query.period - 1
  const period = outlook.periods[index]
  if (period === undefined) return []
  const within = epochDay(period.to) - outlook.day
  const byCurrency = new Map<CurrencyCode, Expectation[]>()
  for (const one of outlook.expectations) {
    if (query.debt !== undefined && one.debt !== query.debt) continue
    if (query.debtor !== undefined && one.debtor !== query.debtor) continue
    byCurrency.set(one.currency, [...(byCurrency.get(one.currency) ?? []), one])
  }
  const explained = (one: Expectation): ExplainedAmount => {
    const chance = one.chances[index] ?? 0
    return {
      ...{ debt: one.debt, debtor: one.debtor, source: one.source, due: fromEpochDay(one.due) },
      open: money(one.amount, one.currency),
      expected: money(BigInt(Math.round(Number(one.amount) * chance)), one.currency),
      chance,
      chanceBy: one.chances.slice(0, index + 1).reduce((sum, each) => sum + each, 0),
      reason: reasonOf(outlook, one, within),
    }
  }
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, all]) => ({
      ...period,
      currency,
      amounts: all
        .filter(({ chances }) => (chances[index] ?? 0) > 0)
        .sort((a, b) => Number(b.amount) * (b.chances[index] ?? 0) - Number(a.amount) * (a.chances[index] ?? 0))
        .slice(0, query.most ?? all.length)
        .map(explained),
    }))
}

/**
 * Tells why so much is expected in a period: every amount in it with its chance, and the counts behind that. None where there is
 * no such period.
 *
 * @since 0.2.0
 */
export const explainForecast = (states: States<OpenItemState>, query: ExplainQuery): ReadonlyArray<ExplainedPeriod> => {
  const at = placed(states, query)
  return explainOutlook(
    forecaster(pastOf(states, at.knownAt, query), query.horizon, query.certain).on(epochDay(query.asOf)),
    query,
  )
}
