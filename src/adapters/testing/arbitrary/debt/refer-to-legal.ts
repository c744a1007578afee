import * as fc from 'fast-check'
import { addDays, laterOf } from '../../../../domain/local-date.js'
import { money } from '../../../../domain/money.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { type DebtFit, sightOf } from './sight.js'

/** Refers to counsel, mostly once the debt is overdue enough, under conditions that it mostly meets. */
export const referring = (): fc.Arbitrary<DebtFit> =>
  record(
    {
      gap: gap(),
      early: rarely(),
      finalNotice: rarely(),
      minDaysPastDue: fc.nat(45),
      minimum: portion(),
      costs: fc.bigInt({ min: -1n, max: 50_000n }),
    },
    { timeBarredAfter: fc.integer({ min: -100, max: 1000 }) },
  ).map(({ gap, early, finalNotice, minDaysPastDue, minimum, costs, timeBarredAfter }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const { debt, on: someDay } = about(gap)
    const on = early || issued === undefined ? someDay : laterOf(someDay, addDays(issued.dueDate, minDaysPastDue))
    const barred = timeBarredAfter === undefined ? {} : { timeBarredFrom: addDays(on, timeBarredAfter) }
    return {
      type: 'ReferToLegal',
      debt,
      on,
      counsel: 'Ms Advocate',
      authority: 'district court',
      costs: money(costs, open.currency),
      conditions: { finalNotice, minDaysPastDue, minAmount: portionOf(open, minimum), ...barred },
    }
  })
