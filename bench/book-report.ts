// The report of a book of 100,000 debts and its page, from its two views, against the point forecast in it alone.
import { forecast } from 'receivables/forecast'
import { usualStyle } from 'receivables/message'
import { agingIndexOf, openItems, project } from 'receivables/projections'
import { bookReport, reportPage } from 'receivables/report'
import { zone } from 'receivables/value'
import { asOf, paidDebts } from './paid-debts.js'
import { printRound, seconds } from './report.js'

const events = paidDebts(100_000, 5_000)
const index = agingIndexOf(events)
const states = project(openItems, events)
const query = { asOf, zone: zone('Europe/Berlin') }
const most = 2_000_000

for (let round = 0; round < 3; round++) {
  const ours = await seconds(() => {
    const { length } = Buffer.from(reportPage(bookReport({ index, states }, query), usualStyle('en')))
    if (length > most) throw new Error(`The page has ${length} bytes, of at most ${most}.`)
  })
  const against = await seconds(() => forecast(states, { asOf, horizon: { count: 5, unit: 'w' }, ranges: 'by-chance' }))
  printRound({ ours, against })
}
