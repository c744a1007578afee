import { describe, expect, it } from 'vitest'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { debtId, debtorId, mandateId, paymentId } from '../../../src/domain/value/id.js'
import { addDays, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import { directDebits, explainForecast, forecast } from '../../../src/projections/forecast/index.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { project } from '../../../src/projections/projection/projection.js'
import { seen } from '../history.js'

const asOf = localDate('2026-03-02')
const horizon = { count: 3, unit: 'w' } as const
const debtor = debtorId('tenant')
const mandate = mandateId('M-1')

const owed = (id: string, due: LocalDate, amount: bigint): BookEvent => ({
  type: 'DebtIssued',
  debt: debtId(id),
  debtor,
  principal: money(amount, 'EUR'),
  dueDate: due,
  on: addDays(due, -30),
})

const debit = (id: string, on: LocalDate, collectOn: LocalDate, amount: bigint) => {
  const about = { payment: paymentId(id), debtor, on }
  const requested: BookEvent = {
    ...{ type: 'DebitRequested', ...about, attempt: 1, amount: money(amount, 'EUR'), mandate, collectOn },
    instruction: { strategy: 'oldest-due-first' },
  }
  const failed: BookEvent = {
    ...{ type: 'DebitFailed', ...about, on: collectOn, attempt: 1, reason: 'insufficient-funds', final: true },
  }
  const succeeded: BookEvent = { type: 'DebitSucceeded', ...about, on: collectOn, attempt: 1 }
  const returned: BookEvent = {
    ...{
      type: 'PaymentReturned',
      ...about,
      on: addDays(collectOn, 3),
      amount: money(amount, 'EUR'),
      reason: 'refused',
    },
  }
  return { requested, failed, succeeded, returned }
}

const expected = (events: ReadonlyArray<BookEvent>, certain = false) => {
  const told = seen(events)
  const query = { asOf, horizon, certain, directDebits: project(directDebits, told) }
  const states = project(openItems, told)
  const [found] = forecast(states, query).currencies
  if (found === undefined) throw new Error('nothing is open')
  const all = [...found.periods, found.beyond, found.expectedLoss]
  expect(all.reduce((sum, { amount }) => sum + amount.amount, 0n)).toBe(found.open.amount)
  const ofDebits = all.reduce((sum, { bySource }) => sum + bySource.debit.amount, 0n)
  return { ...found, ofDebits, reasons: explainForecast(states, { ...query, period: 2 })[0]?.amounts ?? [] }
}

const rent = owed('rent', localDate('2026-03-20'), 800_00n)
const older = owed('older', localDate('2026-02-20'), 300_00n)
const pending = debit('P-1', localDate('2026-03-01'), localDate('2026-03-12'), 500_00n)

describe('a direct debit that the bank was asked for', () => {
  it('is what so much of the debts of its debtor is expected from, the oldest due first', () => {
    const { ofDebits, periods, reasons } = expected([rent, older, pending.requested])
    expect(ofDebits).toBe(500_00n)
    const of = (debt: string) => reasons.filter((one) => one.debt === debt && one.source === 'debit')
    expect(of('older').map(({ open }) => open.amount)).toEqual([300_00n])
    expect(of('rent').map(({ open }) => open.amount)).toEqual([200_00n])
    expect(periods[0]?.bySource.debit.amount).toBe(0n)
    expect(periods[1]?.bySource.debit.amount).toBeGreaterThan(200_00n)
  })

  it('comes on the day of collection, where everything comes as it is told', () => {
    const { periods } = expected([rent, older, pending.requested], true)
    expect(periods.map(({ bySource }) => bySource.debit.amount)).toEqual([0n, 500_00n, 0n])
  })

  it('comes as often as those before it came and were not taken back', () => {
    const earlier = Array.from({ length: 20 }, (_, n) =>
      debit(`E-${n}`, localDate('2025-10-01'), addDays(localDate('2025-10-05'), n), 100_00n),
    )
    const chanceWith = (ends: ReadonlyArray<BookEvent>) => {
      const { reasons } = expected([rent, ...earlier.map(({ requested }) => requested), ...ends, pending.requested])
      const reason = reasons.find(({ source }) => source === 'debit')?.reason
      if (reason?.by !== 'told') throw new Error('it is told')
      expect(reason.own.count).toBe(20)
      return reason.own.came / reason.own.count
    }
    expect(chanceWith(earlier.map(({ succeeded }) => succeeded))).toBe(1)
    expect(chanceWith(earlier.map(({ failed }) => failed))).toBe(0)
    expect(chanceWith(earlier.flatMap(({ succeeded, returned }) => [succeeded, returned]))).toBe(0)
  })

  it('is none where its mandate was revoked before the day of collection, where it failed, and where it is asked for later', () => {
    const revoked: BookEvent = {
      ...{ type: 'MandateRevoked', debtor, mandate, on: localDate('2026-03-02'), by: 'debtor', reason: 'moved out' },
    }
    expect(expected([rent, pending.requested, revoked]).ofDebits).toBe(0n)
    const failed = debit('P-2', localDate('2026-02-20'), localDate('2026-02-25'), 500_00n)
    expect(expected([rent, failed.requested, failed.failed]).ofDebits).toBe(0n)
    const later = debit('P-3', localDate('2026-03-05'), localDate('2026-03-12'), 500_00n)
    expect(expected([rent, later.requested]).ofDebits).toBe(0n)
  })

  it('is for no more than is open', () => {
    const { ofDebits, open } = expected([older, pending.requested])
    expect(ofDebits).toBe(open.amount)
  })
})
