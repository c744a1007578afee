import { describe, expect, it } from 'vitest'
import { play } from '../../../src/adapters/testing/index.js'
import { standingOf, suggestedLimits } from '../../../src/domain/collection/index.js'
import type { DebtCommand } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { KnownDebt } from '../../../src/domain/debt/state.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { addDays, daysBetween } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import { DIS, day, dispute, eur, INV, issue, judge, pay, promise, stateAfter } from '../sample.js'

const on = day('2026-08-31')
const due = day('2026-03-31')

/** The invoice of March, paid so many days after it was due, or not at all, and what was said before that. */
const invoice = (late: number | undefined, ...before: ReadonlyArray<DebtCommand>): KnownDebt => {
  const paidOn = late === undefined ? due : addDays(due, late)
  const commands = [issue(), ...before, ...(late === undefined ? [] : [pay('1000.00', paidOn)])]
  const { events, rejections } = play(debt, commands)
  if (rejections.length > 0) throw new Error(rejections.map(({ _tag }) => _tag).join())
  return stateAfter(events)
}

const of = (...debts: ReadonlyArray<KnownDebt>) => ({ debtor: debtor.initial, debts, cheques: [] })
const standing = (...debts: ReadonlyArray<KnownDebt>) => standingOf(of(...debts), on)
const points = ({ parts }: ReturnType<typeof standingOf>, factor: string) =>
  parts.find((part) => part.factor === factor)?.points

describe('the standing of a debtor, by example', () => {
  it('is that of who pays on time, and less by five points for each day late', () => {
    const onTime = standing(invoice(0), invoice(-5), invoice(0))
    expect([onTime.band, points(onTime, 'lateness')]).toEqual(['A', 300])
    const late = standing(invoice(20), invoice(20), invoice(20))
    expect(points(late, 'lateness')).toBe(200)
    expect(late.parts.find(({ factor }) => factor === 'lateness')?.figure).toBe('20 days late by amount')
  })

  it('of few debts is told, and makes no band', () => {
    expect(standing(invoice(0), invoice(0)).band).toBe('new')
    expect(standing().band).toBe('new')
  })

  it('counts what is open and late as late by now', () => {
    const open = standing(invoice(undefined), invoice(0), invoice(0))
    expect([open.past.oldest, open.past.daysLate]).toEqual([153, 51])
    expect(points(open, 'oldest')).toBe(0)
  })

  it('is not harmed by an error of the creditor, nor by a delay that is nobody’s fault', () => {
    const clean = standing(invoice(0), invoice(0), invoice(0))
    const wrong: ReadonlyArray<DebtCommand> = [
      dispute('1000.00', '2026-03-20'),
      {
        ...{ type: 'ResolveDispute', debt: INV, on: day('2026-05-10'), dispute: DIS(1), outcome: 'creditor-error' },
        remedy: { error: 'a wrong price', remedy: 'a new invoice', by: day('2026-05-20') },
      },
    ]
    const bank: DebtCommand = {
      type: 'RecordDelayReason',
      debt: INV,
      on: day('2026-04-20'),
      delayReason: 'bank-technical',
    }
    const harmed = standing(invoice(90, ...wrong), invoice(60, bank), invoice(0))
    expect(harmed.score).toBe(clean.score)
    expect(harmed.past.reasons.get('bank-technical')).toBe(1)
  })

  it('counts a promise when it is judged, and one that was broken against it', () => {
    const told = promise('500.00', '2026-04-02', '2026-04-20')
    const open = standing(invoice(undefined, told), invoice(0), invoice(0))
    expect(open.past.broken).toEqual({ count: 0, of: 0 })
    const broken = standing(invoice(undefined, told, judge('2026-04-21')), invoice(0), invoice(0))
    expect(broken.past.broken).toEqual({ count: 2, of: 2 })
    expect(points(broken, 'broken-promises')).toBeLessThan(points(open, 'broken-promises') ?? 0)
  })

  it('is the same whatever the unit of the amounts', () => {
    const lives = [12, 44, 3]
    const scaled = lives.map((late) => {
      const principal = eur('7000000.00')
      const command = { ...pay('7000000.00', addDays(due, late)) }
      return stateAfter(play(debt, [issue({ principal }), command]).events)
    })
    expect(standing(...scaled).parts).toEqual(standing(...lives.map((late) => invoice(late))).parts)
  })

  it('of an old past says half as much, and of a very old one nothing', () => {
    const lives = [invoice(30), invoice(0), invoice(0)]
    expect(standingOf(of(...lives), day('2028-06-01')).past.daysLate).toBe(0)
    expect(standingOf(of(...lives), day('2028-06-01')).parts.every(({ points, most }) => points <= most)).toBe(true)
  })

  it('speaks for a limit by what is paid a month, and for none where too little is known', () => {
    const found = of(invoice(0), invoice(0), invoice(0))
    expect(suggestedLimits(found, standingOf(found, on))).toEqual([
      { limit: eur('750.00'), monthlyPaid: money(25_000n, 'EUR'), halfMonths: 6, because: 'band' },
    ])
    expect(suggestedLimits(of(invoice(0)), standing(invoice(0)))).toEqual([])
  })

  it('goes by what came within a year, the day itself and the same day of the year before among them', () => {
    const paidOn = (...days: ReadonlyArray<string>) => days.map((each) => invoice(daysBetween(due, day(each))))
    const limitOn = (asOf: string, ...days: ReadonlyArray<string>) =>
      suggestedLimits(of(...paidOn(...days)), { band: 'A', day: day(asOf) }).map(({ monthlyPaid }) => monthlyPaid)
    expect(limitOn('2026-03-31', '2026-03-31', '2026-04-01')).toEqual([money(8333n, 'EUR')])
    expect(limitOn('2027-03-31', '2026-03-31', '2026-04-01')).toEqual([money(16_666n, 'EUR')])
    expect(limitOn('2027-04-01', '2026-03-31', '2026-04-01')).toEqual([money(8333n, 'EUR')])
  })
})
