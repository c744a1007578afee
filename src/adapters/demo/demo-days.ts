import type { LocalDate } from '../../domain/value/local-date.js'
import { shifts } from './agenda.js'
import { businessDays } from './business-day.js'
import { drawDebtors } from './debtors.js'
import type { DemoSeed } from './demo-seed.js'
import { openDesk, type ShiftWork } from './desk.js'
import { planEnquiry } from './enquiring.js'
import { adoptRules } from './house-rules.js'
import { invoice } from './invoicing.js'
import { planProtection } from './protecting.js'

/** How often a debtor is sent an invoice, beside the others. */
const drawTrade = (between: (from: number, to: number) => number): number => between(2, 5) * between(1, 3)

/**
 * The commands of a demo, a shift at a time: what people did on each business day, decided on what they knew then.
 * A pure function of its seed, which does not look at any book.
 */
export function* demoDays(demo: DemoSeed): Generator<{ readonly day: LocalDate } & ShiftWork> {
  const { desk, work } = openDesk(demo)
  const { random } = desk
  const debtors = drawDebtors(random)
  const trade = debtors.flatMap((debtor) => Array.from({ length: drawTrade(random.between) }, () => debtor))
  const days = businessDays()
  for (let n = 0; n < demo.debts; n++) {
    const debtor = trade[random.between(0, trade.length - 1)]
    const day = days[random.between(0, days.length - 1)]
    if (debtor !== undefined && day !== undefined) desk.plan(day, 'morning', () => invoice(desk, debtor))
  }
  adoptRules(desk)
  planProtection(desk, debtors)
  planEnquiry(desk)
  for (const day of days) {
    for (const shift of shifts) yield { day, ...work(day, shift) }
  }
}
