import { describe, expect, it } from 'vitest'
import { seenEvents } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/event.js'
import type { CollectionPolicy } from '../../../src/domain/collection/index.js'
import { type Instant, instant } from '../../../src/domain/value/instant.js'
import { addDays, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { project } from '../../../src/projections/projection/projection.js'
import {
  type BacktestSetting,
  backtestReport,
  backtestTotals,
  openBacktest,
} from '../../../src/projections/simulation/index.js'
import { policyOf } from '../../domain/collection/sample.js'
import { customer, eur, INV, issued } from '../../domain/sample.js'
import { berlin, nobodyPays } from './sample.js'

const due = localDate('2026-03-31')
const late = (days: number): LocalDate => addDays(due, days)

/** Reminds of a debt so many days after its due date, again ten days later, and then gives a rest of 2,000.00 up, or not. */
const reminding = (days: number, channel: string, more: object = {}): CollectionPolicy =>
  policyOf({
    version: `after ${days} days`,
    effectiveFrom: '2027-01-01',
    strategies: [
      {
        ...{ strategy: 'all', mode: 'ladder', per: 'debt' },
        steps: [
          { step: 'first', days, channels: [channel] },
          { step: 'second', days: days + 10, channels: [channel] },
        ],
      },
    ],
    ...more,
  })

const about = { debt: INV, debtor: customer } as const

const reminded = (on: LocalDate): BookEvent => {
  const says = { channel: 'letter', step: 'old', tone: 1, message: 'M', balance: eur('1000.00'), revision: 0 } as const
  return { type: 'DebtorReminded', ...about, on, ...says }
}

const paid = (on: LocalDate): BookEvent => {
  const says = { payment: 'PAY-1' as never, allocation: 1, method: 'transfer', valueDate: on } as const
  const amount = eur('1000.00')
  return { type: 'DebtPaid', ...about, on, ...says, amount, split: { principal: 100_000n }, remaining: eur('0.00') }
}

const setting: BacktestSetting = {
  policy: reminding(1, 'email'),
  against: reminding(5, 'phone'),
  from: localDate('2026-03-15'),
  to: localDate('2026-06-30'),
  zone: berlin,
  behaviour: nobodyPays,
  seed: 1,
  draws: 1,
  costs: { phone: eur('3.00') },
}

/** The invoice and what became of it. A payment may have been recorded at another time than its day. */
const tried = (events: ReadonlyArray<BookEvent>, says: Partial<BacktestSetting> = {}, paidRecordedAt?: Instant) => {
  const of = { ...setting, ...says }
  const seen = seenEvents([issued, ...events]).map((one) =>
    paidRecordedAt !== undefined && one.event.type === 'DebtPaid' ? { ...one, recordedAt: paidRecordedAt } : one,
  )
  const { debtors, of: one } = openBacktest(project(collectionItems, seen), of)
  return backtestReport(of, debtors.map(one).reduce(backtestTotals.concat, backtestTotals.empty))
}

describe('two policies on the same past', () => {
  it('go by what the debtor did, and each says what it wants on its own day', () => {
    const report = tried([reminded(late(2)), paid(late(8))])
    expect(report).toMatchObject({ accounts: 1, debts: 1, differing: 1 })
    expect(report.done).toEqual({ steps: { old: 1 }, contacts: { letter: 1 } })
    expect(report.contacts).toEqual([
      { name: 'email', policy: 1, against: 0, difference: -1 },
      { name: 'phone', policy: 0, against: 1, difference: 1 },
    ])
    expect(report.differingDebts).toEqual([
      {
        ...about,
        policy: [{ on: late(1), step: 'first', channel: 'email' }],
        against: [{ on: late(5), step: 'first', channel: 'phone' }],
      },
    ])
    expect(report.cost).toMatchObject([{ policy: eur('0.00'), against: eur('3.00'), difference: eur('3.00') }])
    expect(report.assumed).toContain('debtors-act-the-same')
  })

  it('say nothing of a debt that was paid before their day', () => {
    const report = tried([paid(late(3))])
    expect(report.steps).toEqual([{ name: 'all: first', policy: 1, against: 0, difference: -1 }])
  })

  it('begin where the house was: what it said before the first day counts, and what it said since does not', () => {
    const policy = policyOf({
      ...{ version: 'spaced', effectiveFrom: '2026-01-01' },
      strategies: [
        {
          ...{ strategy: 'all', mode: 'ladder', per: 'debt', daysBetweenSteps: 20 },
          steps: [{ step: 'first', days: 1, channels: ['email'] }],
        },
      ],
    })
    const on = (report: ReturnType<typeof tried>) => report.differingDebts.map((one) => one.policy[0]?.on)
    expect(on(tried([reminded(localDate('2026-03-14'))], { policy }))).toEqual([addDays(localDate('2026-03-14'), 20)])
    expect(on(tried([reminded(localDate('2026-03-16'))], { policy }))).toEqual([late(1)])
  })

  it('know of a day what was dated until then, or only what had been recorded', () => {
    const stepsOf = (recordedIn: BacktestSetting['recordedIn']) =>
      tried([paid(late(3))], { recordedIn }, instant('2026-04-12T10:00:00.000Z')).steps.map(({ name, policy }) => [
        name,
        policy,
      ])
    expect(stepsOf(undefined)).toEqual([['all: first', 1]])
    // The payment of 3 April was told on the 12th, and a second reminder was due on the 11th.
    expect(stepsOf(berlin)).toEqual([
      ['all: first', 1],
      ['all: second', 1],
    ])
  })

  it('are not the same where one gives a debt up: what came after that came of nobody', () => {
    const writeOff = { most: [{ amount: '200000', currency: 'EUR' }], daysPastDue: 3 }
    const report = tried([paid(late(8))], { policy: reminding(1, 'email', { writeOff }) })
    expect(report.steps).toMatchObject([
      { name: 'all: first', policy: 1, against: 1 },
      { name: 'all: write-off', policy: 1, against: 0 },
    ])
    expect(report.refused).toEqual([])
  })

  it('take in what is issued in those days, also for what is expected', () => {
    const other = { ...issued, debt: 'INV-8' as never, on: localDate('2026-04-20'), dueDate: localDate('2026-05-01') }
    const allPay = { ...nobodyPays, pays: [{ from: 0, chance: 1 }] }
    const report = tried([paid(late(3)), other], { behaviour: allPay })
    expect(report.debts).toBe(2)
    expect(report.steps).toMatchObject([
      { name: 'all: first', policy: 2, against: 1 },
      { name: 'all: second', policy: 1, against: 1 },
    ])
    expect(report.expectedCash).toMatchObject([{ policy: eur('2000.00'), difference: eur('0.00') }])
  })
})
