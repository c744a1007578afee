import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { debtHistory, given } from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { fraction } from '../../../src/domain/late-charge/fraction.js'
import { payment } from '../../../src/domain/payment/payment.js'
import type { ChargeId } from '../../../src/domain/value/id.js'
import { addDays, addMonths, isLocalDate, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { largestAmount, money } from '../../../src/domain/value/money.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { cashflow } from '../../../src/projections/cashflow/cashflow.js'
import type { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { applyTo } from '../../../src/projections/projection/projection.js'
import { customer, eur, INV, issue, issued, day as on, PAY } from '../sample.js'

const first = localDate('0001-01-01')
const last = localDate('9999-12-31')

describe('days at the ends of the calendar', () => {
  it('addDays and addMonths always answer a date', () => {
    const steps = fc.constantFrom(1, -1, 400, -400, 3_700_000, -3_700_000, 2 ** 53 - 1, 1 - 2 ** 53)
    fc.assert(
      fc.property(fc.constantFrom(first, last, localDate('2026-03-31')), steps, (date, step) => {
        const days = addDays(date, step)
        const months = addMonths(date, step)
        return [days, months].every((one) => isLocalDate(one) && (step > 0 ? one >= date : one <= date))
      }),
    )
  })

  it('a debit that fails on the last day may be tried again on the last day, and is stored', () => {
    const requested = {
      payment: PAY(1),
      debtor: customer,
      on: on('2026-03-01'),
      amount: eur('100.00'),
      mandate: { id: 'M-1', grantedOn: on('2026-01-01') },
      collectOn: on('2026-03-05'),
    } as const
    const asked = payment.decide({ type: 'RequestDebit', ...requested } as never, payment.initial)
    const state = asked._tag === 'Right' ? asked.right.reduce(payment.evolve, payment.initial) : payment.initial
    const failed = payment.decide(
      { type: 'RecordDebitFailure', payment: PAY(1), on: last, reason: 'other', retry: { maxAttempts: 3, minDays: 2 } },
      state,
    )
    expect(failed).toMatchObject({ right: [{ type: 'DebitFailed', retryOn: last }] })
    const [event] = failed._tag === 'Right' ? failed.right : []
    expect(event && bookCodec.decode(bookCodec.encode(event), 1, 'validate')._tag).toBe('Right')
  })

  it('a plan whose grace never ends is never missed', () => {
    const plan = {
      plan: 'PLAN-1',
      instalments: [{ due: on('2026-04-30'), amount: eur('1000.00') }],
      document: 'agreement',
      reason: 'cannot pay at once',
      terms: { graceDays: Number.MAX_SAFE_INTEGER, toleratedMisses: 0, onDefault: 'accelerated' },
    }
    const commands = [issue(), { type: 'RescheduleDebt', debt: INV, on: on('2026-03-10'), ...plan }]
    let state = debt.initial
    for (const command of commands) {
      const answer = debt.decide(command as never, state)
      if (answer._tag === 'Left') throw new Error(answer.left._tag)
      state = answer.right.reduce(debt.evolve, state)
    }
    expect(debt.decide({ type: 'EvaluatePlan', debt: INV, on: last, plan: 'PLAN-1' as never }, state)).toEqual({
      _tag: 'Right',
      right: [],
    })
  })

  it('reports on those days are made, and add up', () => {
    const days = fc.constantFrom<LocalDate>(first, last)
    fc.assert(
      fc.property(
        debtHistory(),
        days,
        fc.constantFrom('d' as const, 'w' as const, 'm' as const),
        ({ events }, asOf, unit) => {
          const states = new Map<string, OpenItemState>()
          events.forEach((event, revision) => {
            const told = {
              id: `${revision}`,
              stream: 'debt-INV-1',
              revision,
              recordedAt: '2026-01-01T00:00:00.000Z',
              event,
            }
            applyTo(openItems, states, told as never)
          })
          expect(aging(states, { asOf }).asOf).toBe(asOf)
          for (const { open, periods, beyond } of cashflow(states, { asOf, horizon: { count: 13, unit } }).currencies) {
            expect(periods.reduce((sum, { amount }) => sum + amount.amount, beyond.amount.amount)).toBe(open.amount)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('amounts that no event can be stored with', () => {
  it('a debt is not charged beyond the largest amount, nor again after it was paid', () => {
    const most = money(largestAmount - 100_000n, 'EUR')
    const cost = (n: number, amount: typeof most) =>
      ({
        type: 'AddCollectionCost',
        debt: INV,
        on: on('2026-04-01'),
        charge: `COST-${n}` as ChargeId,
        amount,
        evidence: 'invoice of the bailiff',
      }) as const
    given(debt, issued)
      .when(cost(1, money(largestAmount, 'EUR')))
      .thenRejected({
        _tag: 'TooLarge',
        amount: money(largestAmount + 100_000n, 'EUR'),
        largest: money(largestAmount, 'EUR'),
      })
    const charged = debt.decide(cost(1, most), debt.evolve(debt.initial, issued))
    expect(charged).toMatchObject({ right: [{ remaining: money(largestAmount, 'EUR') }] })
  })

  it('a rate of so many digits that its interest cannot be stored is refused', () => {
    given(debt, issued)
      .when({
        type: 'ChargeLateness',
        debt: INV,
        on: on('2026-04-30'),
        strategy: {
          strategy: 'simple-interest',
          terms: {
            rates: { by: 'agreed', table: [{ from: on('2026-01-01'), value: fraction(10n ** 95n + 1n, 3n ** 207n) }] },
          },
        },
      })
      .thenRejected({
        _tag: 'LateChargeNotAssessable',
        error: { _tag: 'TooManyDigits', from: on('2026-04-01'), to: on('2026-04-30') },
      })
  })
})
