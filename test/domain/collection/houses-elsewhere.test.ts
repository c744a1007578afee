import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  type AccountDecision,
  type CollectionPolicy,
  type CollectionPolicyJson,
  checkPolicy,
  commandFor,
  decideAccount,
} from '../../../src/domain/collection/index.js'
import { debt as decider } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { fold } from '../../../src/domain/decider.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { day, eur, issued } from '../sample.js'
import { policyOf } from './sample.js'

// What other systems let a house say, as policies here: each by what it does.

type Strategy = CollectionPolicyJson['strategies'][number]

const housed = (says: Partial<Strategy> & Pick<Strategy, 'steps'>): CollectionPolicy =>
  policyOf({
    ...{ version: 'house', effectiveFrom: '2020-01-01' },
    strategies: [{ strategy: 'all', mode: 'ladder', per: 'debtor', ...says }],
  })

const cents = (text: string) => [{ amount: eur(text).amount.toString(), currency: 'EUR' }]

/** An invoice of an amount that is due on a day. */
const invoice = (id: string, due: string, amount: string, on = '2026-01-01'): ReadonlyArray<DebtEvent> => [
  { ...issued, debt: id as DebtId, on: day(on), dueDate: day(due), principal: eur(amount) },
]

type Lives = ReadonlyArray<ReadonlyArray<DebtEvent>>

const decidedOn = (policy: CollectionPolicy, on: LocalDate, lives: Lives): AccountDecision =>
  decideAccount({
    ...{ policy, debtor: debtor.initial, day: on },
    debts: lives.map((life) => ({ debt: fold(decider, life) })),
  })

/** Takes every step of the days until the last, and tells them: `day 5 level 1`, by days from the first. */
const walked = (policy: CollectionPolicy, from: string, days: number, start: Lives): ReadonlyArray<string> => {
  let lives = start
  const told: string[] = []
  for (let at = 0; at <= days; at++) {
    const on = addDays(day(from), at)
    const { acts, debts } = decidedOn(policy, on, lives)
    for (const { step, fee } of acts) told.push(`day ${at} ${step}${fee === undefined ? '' : ` for ${fee.amount}`}`)
    lives = lives.map((life, index) => {
      const { due = [], strategy = '', debt = 'INV' as DebtId } = debts[index] ?? {}
      return due.reduce((events, step) => {
        const done = { debt, on, strategy, revision: 0, name: `${step.step} ${on}` }
        const command = commandFor(policy, step, done)
        const state = fold(decider, events)
        const answer = command === undefined ? E.right([]) : decider.decide(command, state)
        return E.isRight(answer) ? events.concat(answer.right) : events
      }, life)
    })
  }
  return told
}

const steps = (...named: ReadonlyArray<Partial<Strategy['steps'][number]> & { step: string; days: number }>) =>
  named.map((step) => ({ channels: ['letter'] as const, ...step }))

describe('a house that goes by levels', () => {
  it('waits a month and a grace of days after each letter, and repeats the last level up to a most', () => {
    const policy = housed({
      steps: steps(
        { step: 'level 1', days: 5 },
        { step: 'level 2', days: 5, months: 1, from: 'previous-step' },
        { step: 'level 3', days: 5, months: 1, from: 'previous-step', repeat: { every: 1, unit: 'months', times: 2 } },
      ),
    })
    expect(walked(policy, '2026-01-31', 200, [invoice('I', '2026-01-31', '1000.00')])).toEqual([
      ...['day 5 level 1', 'day 38 level 2', 'day 74 level 3', 'day 104 level 3'],
    ])
    expect(checkPolicy(policy)).toEqual([])
  })

  it('repeats its last letter for ever where no end is told', () => {
    const endless = { every: 14 }
    const policy = housed({
      steps: steps(
        { step: 'first', days: 5, from: 'invoice-date' },
        { step: 'again', days: 10, from: 'invoice-date', repeat: endless },
      ),
    })
    const told = walked(policy, '2026-01-01', 52, [invoice('I', '2026-01-15', '10.00')])
    expect(told).toEqual(['day 5 first', 'day 10 again', 'day 24 again', 'day 38 again', 'day 52 again'])
    expect(checkPolicy(policy)).toEqual([])
  })

  it('raises nobody who owes less than the level asks, and goes on once more is late', () => {
    const policy = housed({
      steps: steps({ step: 'level 1', days: 1 }, { step: 'level 2', days: 10, when: { leastAmount: cents('100.00') } }),
    })
    const small = invoice('I', '2026-01-31', '60.00')
    const other = invoice('J', '2026-02-15', '60.00')
    expect(walked(policy, '2026-01-31', 30, [small])).toEqual(['day 1 level 1'])
    expect(walked(policy, '2026-01-31', 30, [small, other])).toEqual(['day 1 level 1', 'day 16 level 2'])
  })

  it('tries so many times, so many days apart, whoever owes enough of a currency that is named, and nobody else', () => {
    const campaign = (currency: string) =>
      housed({
        steps: steps({
          ...{ step: 'ask', days: 1, repeat: { every: 4, times: 3 } },
          when: { leastAmount: [{ amount: '5099', currency }] },
        }),
      })
    const lives = [invoice('I', '2026-01-31', '50.00'), invoice('J', '2026-01-31', '1.00')]
    expect(walked(campaign('EUR'), '2026-01-31', 30, lives)).toEqual(['day 1 ask', 'day 5 ask', 'day 9 ask'])
    expect(walked(campaign('EUR'), '2026-01-31', 30, lives.slice(0, 1))).toEqual([])
    expect(walked(campaign('GBP'), '2026-01-31', 30, lives)).toEqual([])
  })

  it('takes a debtor at the level of the debt that is furthest', () => {
    const policy = housed({ steps: steps({ step: 'level 1', days: 10 }, { step: 'level 2', days: 30 }) })
    const lives = [invoice('I', '2026-01-01', '10.00'), invoice('J', '2026-01-05', '10.00')]
    expect(walked(policy, '2026-01-01', 60, lives)).toEqual(['day 10 level 1', 'day 30 level 2'])
  })

  it('leaves so many days between two letters to a debtor, whatever they are about', () => {
    const cadence = { contacts: 1, inDays: 14 }
    const policy = housed({ cadence, steps: steps({ step: 'level 1', days: 10 }, { step: 'level 2', days: 30 }) })
    const lives = [invoice('I', '2026-01-01', '10.00'), invoice('J', '2026-01-20', '10.00')]
    expect(walked(policy, '2026-01-01', 60, lives)).toEqual(['day 10 level 1', 'day 29 level 1', 'day 43 level 2'])
  })

  it('says nothing while a block lasts, the last day of it among them', () => {
    const policy = housed({ steps: steps({ step: 'level 1', days: 10 }) })
    const blocked: ReadonlyArray<DebtEvent> = [
      ...invoice('I', '2026-01-31', '10.00'),
      {
        ...{
          type: 'DunningHeld',
          debt: 'I' as DebtId,
          debtor: issued.debtor,
          on: day('2026-02-01'),
          hold: 'H' as never,
        },
        ...{ reason: 'other', until: day('2026-02-20') },
      },
    ]
    expect(walked(policy, '2026-01-31', 40, [blocked])).toEqual(['day 21 level 1'])
  })

  it('goes to the last level whose days have come, and does not go back', () => {
    const policy = housed({
      mode: 'jump',
      steps: steps({ step: '10', days: 10 }, { step: '20', days: 20 }, { step: '30', days: 30 }),
    })
    expect(walked(policy, '2026-02-25', 30, [invoice('I', '2026-01-31', '10.00')])).toEqual(['day 0 20', 'day 5 30'])
  })
})

describe('what a level costs', () => {
  const feeOn = (fee: object, ...amounts: ReadonlyArray<string>) =>
    decidedOn(
      housed({ steps: steps({ step: 'level 1', days: 1, fee }) }),
      day('2026-02-10'),
      amounts.map((amount, index) => invoice(`I${index}`, '2026-01-31', amount)),
    )
  const costs = (fee: object, ...amounts: ReadonlyArray<string>): bigint | undefined =>
    feeOn(fee, ...amounts).acts[0]?.fee?.amount

  it('is fixed once, and for each invoice of the letter', () => {
    expect(costs({ amounts: cents('5.00') }, '100.00', '200.00')).toBe(500n)
    expect(costs({ perDebt: cents('2.00') }, '100.00', '200.00')).toBe(400n)
    const both = feeOn({ amounts: cents('5.00'), perDebt: cents('2.00') }, '100.00', '200.00')
    expect(both.debts.map(({ due }) => due[0]?.fee)).toEqual([eur('7.00'), eur('2.00')])
  })

  it('is a share within bounds', () => {
    const fee = { share: 200, least: cents('3.00'), most: cents('10.00') }
    expect(costs(fee, '100.00')).toBe(300n)
    expect(costs(fee, '250.00')).toBe(500n)
    expect(costs(fee, '400.00', '400.00')).toBe(1000n)
    expect(feeOn(fee, '400.00', '400.00').debts.map(({ due }) => due[0]?.fee)).toEqual([eur('8.00'), eur('2.00')])
  })

  it('goes by bands of what is late in all', () => {
    const bands = [
      { from: cents('0.00'), amounts: cents('2.50') },
      { from: cents('500.00'), amounts: cents('5.00'), share: 100 },
    ]
    expect(costs({ bands }, '100.00')).toBe(250n)
    expect(costs({ bands }, '300.00', '300.00')).toBe(1100n)
  })

  it('is none in a currency that is not named', () => {
    expect(costs({ amounts: [{ amount: '500', currency: 'CHF' }] }, '100.00')).toBeUndefined()
  })
})
