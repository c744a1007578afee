import type { Tally } from '../../projections/forecast/chance.js'
import type { ExplainedAmount, WaitedFor } from '../../projections/forecast/explain.js'
import { percent } from './percent.js'
import { some } from './some.js'

const lateness = (late: number): string =>
  late === 0 ? 'on the due date' : late > 0 ? `${some(late, 'day')} late` : `${some(-late, 'day')} before the due date`

const waited = (whose: string, { open, paid }: WaitedFor, within: number): string =>
  open === 0
    ? `${whose} none`
    : `${whose} ${open.toLocaleString('en')}, ${paid.toLocaleString('en')} ${paid === 1 ? 'was' : 'were'} paid within ${some(within, 'day')}`

/** Told where it moves a chance by more than a fiftieth. */
const quickly = (pace: number): string =>
  Math.abs(pace - 1) < 0.02 ? '' : `; of late debtors pay at ${pace.toFixed(2)} of that pace`

const came = (whose: string, { count, came: kept }: Tally): string =>
  count === 0 ? `${whose} none` : `${whose} ${count}, ${Number(kept.toFixed(1))} came as told`

const told = { cheque: 'cheques', promise: 'promises', plan: 'instalments', debit: 'direct debits' } as const

/** The counts behind an expected amount, in a sentence. */
export const tellForecastReason = ({ source, reason, chanceBy }: ExplainedAmount, by: string): string => {
  const blended = `blended ${percent(chanceBy)} by ${by}`
  switch (reason.by) {
    case 'behaviour':
      return `of debts still open ${lateness(reason.late)}: ${waited("of this debtor's", reason.own, reason.within)}; ${waited("of all debtors'", reason.all, reason.within)}${quickly(reason.pace)}; ${blended}`
    case 'told': {
      const what = source === 'disputed' || source === 'behaviour' ? 'of these' : `of ${told[source]}`
      return `told for ${reason.on}; ${what}: ${came("this debtor's", reason.own)}; ${came("all debtors'", reason.all)}; the rest as its debtor pays; ${blended}`
    }
    case 'dispute':
      return reason.record === undefined
        ? `disputed, and no dispute of this book was ever decided: as its debtor pays; ${blended}`
        : `disputed; ${some(reason.record.ended, 'dispute')} ${reason.record.ended === 1 ? 'was' : 'were'} decided after ${some(reason.record.days, 'day')} on average and ${percent(reason.record.givenUp)} was given up, so from ${reason.on} on as its debtor pays; ${blended}`
  }
}
