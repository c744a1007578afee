import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary, bookHistory, debtHistory, paymentHistory } from '../../../src/adapters/testing/index.js'
import { BookCommand, BookEvent } from '../../../src/domain/book/book.js'
import { CurrencyCode } from '../../../src/domain/value/currency.js'
import { DebtId, DebtorId, PaymentId, Text } from '../../../src/domain/value/id.js'
import { isInstant } from '../../../src/domain/value/instant.js'
import { endOfMonth, LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { Money, money } from '../../../src/domain/value/money.js'

const share = <T>(sample: ReadonlyArray<T>, holds: (one: T) => boolean): number =>
  sample.filter(holds).length / sample.length

describe('arbitrary values', () => {
  it('are what their codecs accept', () => {
    const values = fc.record({
      currency: arbitrary.currency(),
      money: arbitrary.money(),
      date: arbitrary.localDate(),
      instant: arbitrary.instant(),
      debt: arbitrary.debtId(),
      debtor: arbitrary.debtorId(),
      payment: arbitrary.paymentId(),
      text: arbitrary.text(),
    })
    fc.assert(
      fc.property(values, (each) => {
        expect(CurrencyCode.is(each.currency) && Money.is(each.money) && each.money.amount > 0n).toBe(true)
        expect(LocalDate.is(each.date) && isInstant(each.instant)).toBe(true)
        expect(
          DebtId.is(each.debt) && DebtorId.is(each.debtor) && PaymentId.is(each.payment) && Text.is(each.text),
        ).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('are commands and events that their codecs accept, in histories too', () => {
    fc.assert(
      fc.property(fc.oneof(debtHistory(), paymentHistory(), bookHistory()), ({ commands, events }) => {
        expect(commands.every(BookCommand.is)).toBe(true)
        expect(events.every(BookEvent.is)).toBe(true)
      }),
    )
  })

  it('of money keep to a currency and to bounds', () => {
    fc.assert(
      fc.property(arbitrary.money({ currency: 'KWD', min: 5n, max: 7n }), ({ amount, currency }) => {
        return currency === 'KWD' && amount >= 5n && amount <= 7n
      }),
    )
  })

  it('of dates keep to their range, and are often the end of a month', () => {
    const [from, to] = [localDate('2027-03-15'), localDate('2027-04-20')]
    fc.assert(fc.property(arbitrary.localDate({ from, to }), (date) => date >= from && date <= to))
    const dates = fc.sample(arbitrary.localDate(), { numRuns: 1000, seed: 3 })
    expect(share(dates, (date) => date === endOfMonth(date))).toBeGreaterThan(0.06)
    expect(dates.some((date) => date.endsWith('-02-29'))).toBe(true)
  })

  it('of plans sum, be the total a single cent', () => {
    fc.assert(
      fc.property(arbitrary.money({ max: 1000n }), arbitrary.localDate(), fc.integer(), (total, on, seed) => {
        const [plan = []] = fc.sample(arbitrary.instalments(total, on), { numRuns: 1, seed })
        expect(plan.reduce((sum, { amount }) => sum + amount.amount, 0n)).toBe(total.amount)
        expect(plan.every(({ amount }) => amount.amount > 0n)).toBe(true)
        expect(plan.every(({ due }, index) => due > (plan[index - 1]?.due ?? on))).toBe(true)
      }),
    )
    expect(fc.sample(arbitrary.instalments(money(1n, 'EUR'), localDate('2026-01-01')), 1)[0]).toHaveLength(1)
  })
})

describe('arbitrary histories', () => {
  it.each([
    ['debts', debtHistory()],
    ['payments', paymentHistory()],
    ['books', bookHistory()],
  ] as const)(
    'of %s are mostly of commands that are accepted, and not only',
    (_, histories: fc.Arbitrary<{ commands: ReadonlyArray<unknown>; rejections: ReadonlyArray<unknown> }>) => {
      const drawn = fc.sample(histories, { numRuns: 500, seed: 5 })
      const asked = drawn.reduce((sum, { commands }) => sum + commands.length, 0)
      const refused = drawn.reduce((sum, { rejections }) => sum + rejections.length, 0)
      expect(refused / asked).toBeLessThan(0.5)
      expect(refused / asked).toBeGreaterThan(0.05)
    },
  )

  it('shrink to the one command that matters, or one short of it', () => {
    const shrunk = Array.from({ length: 10 }, (_, n) => {
      const noWriteOff = fc.property(debtHistory(), ({ events }) =>
        events.every(({ type }) => type !== 'DebtWrittenOff'),
      )
      const { counterexample } = fc.check(noWriteOff, { seed: n + 1, numRuns: 500 })
      return counterexample?.[0].events.map(({ type }) => type) ?? []
    })
    const least = shrunk.filter((types) => types.join() === 'DebtIssued,DebtWrittenOff')
    expect(least.length).toBeGreaterThanOrEqual(8)
    for (const types of shrunk) expect(types.length).toBeLessThanOrEqual(3)
  })

  it('may be of some commands only, and of what principal one likes', () => {
    const histories = debtHistory({
      only: ['ApplyPayment'],
      principal: fc.constant(money(100n, 'SAR')),
      maxCommands: 5,
    })
    fc.assert(
      fc.property(histories, ({ commands }) =>
        commands.every(({ type }) => type === 'IssueDebt' || type === 'ApplyPayment'),
      ),
    )
  })
})
