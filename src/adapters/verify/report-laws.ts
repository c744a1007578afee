import { setImmediate as breathe } from 'node:timers/promises'
import type { LocalDate } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import { tellAmount } from '../../domain/value/tell-amount.js'
import { aging } from '../../projections/aging/aging.js'
import type { AgingReport } from '../../projections/aging/aging-report.js'
import { cashflow } from '../../projections/cashflow/cashflow.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import type { States } from '../../projections/projection/projection.js'
import type { Balances } from './balances.js'
import type { Tally } from './tally.js'

export const bucketsSum = 'aging: buckets less unapplied cash are what the streams come to'
export const forecastSums = 'cashflow: the periods and what is beyond sum to what is open'

const horizon = { count: 13, unit: 'w' } as const

const checkAging = (tally: Tally, balances: Balances, { asOf, currencies }: AgingReport): void => {
  for (const currency of balances.currencies()) {
    const of = (amount: bigint) => tellAmount(money(amount, currency))
    const aged = currencies.find((own) => own.currency === currency)
    const buckets = aged?.buckets.reduce((sum, { amount }) => sum + amount.amount, 0n) ?? 0n
    const outstanding = buckets - (aged?.unapplied.amount ?? 0n)
    const streams = balances.on(currency, asOf)
    const holds = outstanding === streams && outstanding === (aged?.outstanding.amount ?? 0n)
    const wrong = `on ${asOf} the buckets come to ${of(outstanding)}, and the streams to ${of(streams)}`
    tally.count(bucketsSum, holds ? undefined : { wrong })
  }
}

const checkCashflow = (tally: Tally, states: States<OpenItemState>, { asOf, currencies }: AgingReport): void => {
  const report = cashflow(states, { asOf, horizon })
  for (const { currency, open } of currencies) {
    const flow = report.currencies.find((own) => own.currency === currency)
    const expected = [...(flow?.periods ?? []), ...(flow === undefined ? [] : [flow.beyond])]
    const sum = expected.reduce((total, { amount }) => total + amount.amount, 0n)
    const wrong = `on ${asOf} ${tellAmount(money(sum, currency))} is expected, and ${tellAmount(open)} is open`
    tally.count(forecastSums, sum === open.amount ? undefined : { wrong })
  }
}

/** Compares the reports of these days with the streams behind them. */
export const checkReports = async (
  tally: Tally,
  states: States<OpenItemState>,
  balances: Balances,
  days: ReadonlyArray<LocalDate>,
  onDay: (done: number) => void,
): Promise<void> => {
  for (const [index, asOf] of days.entries()) {
    const report = aging(states, { asOf })
    checkAging(tally, balances, report)
    checkCashflow(tally, states, report)
    onDay(index + 1)
    await breathe()
  }
}
