import { dueDateBy, localDate, money, toDecimal } from 'receivables'
import { type BusinessCalendar, instalmentDates, instalmentsOf, iranWeekend } from 'receivables/calendar'
import { monthCalendars, persian } from 'receivables/calendars'

// #region terms
// Invoiced on 5 Farvardin 1405, due at the end of that month.
const due = dueDateBy([{ step: 'end-of-month', calendar: 'persian' }], localDate('2026-03-25'), monthCalendars)
if (due._tag === 'Left') throw new Error(due.left._tag)
console.log(`due on ${due.right}`)
// #endregion

// #region instalments
// Holidays are yours to give, as they are announced.
const tehran: BusinessCalendar = {
  name: 'Tehran',
  version: '1405',
  weekends: iranWeekend.weekends,
  holidays: [],
  months: 'persian',
}

// The 15th of each Persian month, or the next day on which the office is open.
const dates = instalmentDates(
  {
    from: due.right,
    dayOfMonth: 15,
    every: { months: 1, calendar: 'persian' },
    count: 3,
    business: { calendar: tehran, convention: 'modified-following' },
  },
  monthCalendars,
)
if (dates._tag === 'Left') throw new Error(dates.left._tag)

const instalments = instalmentsOf(money(100_000_00n, 'IRR'), dates.right)
if (instalments._tag === 'Left') throw new Error(instalments.left._tag)

for (const instalment of instalments.right) {
  const day = persian.partsOf(instalment.due)
  if (day._tag === 'Left') throw new Error(day.left._tag)
  const { year, month } = day.right
  console.log(`${instalment.due} is ${year}/${month}/${day.right.day}: ${toDecimal(instalment.amount)} IRR`)
}
// #endregion
