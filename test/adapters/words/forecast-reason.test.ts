import { expect, it } from 'vitest'
import { tellForecastReason } from '../../../src/adapters/words/forecast-reason.js'
import { debtId, debtorId } from '../../../src/domain/value/id.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import type { ExplainedAmount, ForecastReason } from '../../../src/projections/forecast/explain.js'

const explained = (reason: ForecastReason): ExplainedAmount => ({
  ...{ debt: debtId('d'), debtor: debtorId('x'), source: 'behaviour', due: localDate('2026-01-01') },
  ...{ open: money(100n, 'EUR'), expected: money(50n, 'EUR'), chance: 0.5, chanceBy: 0.5, reason },
})

it('counts one day, one debt and one dispute as one', () => {
  const counts = { own: { open: 1, paid: 1 }, all: { open: 1_234, paid: 1 } }
  const told = (late: number, pace = 1.01) =>
    tellForecastReason(explained({ by: 'behaviour', late, within: 1, ...counts, pace }), '2026-01-03')
  const rest =
    "of this debtor's 1, 1 was paid within 1 day; of all debtors' 1,234, 1 was paid within 1 day; blended 50.0 % by 2026-01-03"
  expect(told(1)).toBe(`of debts still open 1 day late: ${rest}`)
  expect(told(-1)).toBe(`of debts still open 1 day before the due date: ${rest}`)
  expect(told(0)).toBe(`of debts still open on the due date: ${rest}`)
  expect(told(1, 0.8)).toContain('within 1 day; of late debtors pay at 0.80 of that pace; blended')
  const record = { ended: 1, days: 1, givenUp: 0.25 }
  expect(tellForecastReason(explained({ by: 'dispute', on: localDate('2026-02-01'), record }), '2026-02-08')).toBe(
    'disputed; 1 dispute was decided after 1 day on average and 25.0 % was given up, so from 2026-02-01 on as its debtor pays; blended 50.0 % by 2026-02-08',
  )
})
