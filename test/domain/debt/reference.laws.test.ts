import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { arbitrary, type DebtHistory, debtHistory } from '../../../src/adapters/testing/index.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { clearedBy, outstandingBy } from '../../../src/domain/debt/plan-progress.js'
import { pausesOf } from '../../../src/domain/debt/rule/promise-pause.js'
import { countPromises, deadlineOf } from '../../../src/domain/debt/rule/promise-verdict.js'
import { type IssuedDebt, type Plan, recoverable } from '../../../src/domain/debt/state.js'
import { total } from '../../../src/domain/value/component.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { balanceOn, leastFrom } from '../../../src/domain/value/movement.js'
import {
  type Amounts,
  referenceBalance,
  referenceLeast,
  referenceOpen,
  referencePayment,
  referenceSplit,
} from './reference-balance.js'
import { referenceCharged, referenceDiscount, referenceRecoverable, referenceSituation } from './reference-claim.js'
import { referenceCleared, referenceOutstanding, referenceOwed, referencePlans } from './reference-plan.js'
import { referenceCounts, referenceDeadline, referenceReleases } from './reference-promises.js'
import { referencePaidFor, referenceSettled } from './reference-settlement.js'

/** Looks at a debt after each of its events, beside all the events until then. */
const onEveryPrefix =
  (look: (debt: IssuedDebt, events: ReadonlyArray<DebtEvent>) => void) =>
  ({ events, states }: DebtHistory): void =>
    states.forEach((state, count) => {
      if (state.situation !== 'unissued') look(state, events.slice(0, count))
    })

const sumOfSplit = (split: Partial<Amounts>): bigint => Object.values(split).reduce((sum, part) => sum + part, 0n)

const small = arbitrary.money({ max: 400n })
const daysOf = (events: ReadonlyArray<DebtEvent>) => [...new Set(events.map(({ on }) => on))]

describe('the state of a debt, beside plain sums over all its events', () => {
  it('has the same balance by component, the same situation and the same claim after every event', () => {
    const look = onEveryPrefix((debt, events) => {
      expect(debt.open).toEqual(referenceBalance(events))
      expect((debt as IssuedDebt & { situation: string }).situation).toBe(referenceSituation(events))
      expect(recoverable(debt)).toBe(referenceRecoverable(events))
    })
    fc.assert(fc.property(debtHistory(), look), { numRuns: 300 })
  })

  it('has the same balance at the end of every day, and the same that may be recovered', () => {
    fc.assert(
      fc.property(debtHistory(), arbitrary.localDate(), ({ events, states }, anyDay) => {
        const state = states.at(-1)
        if (state === undefined || state.situation === 'unissued') return
        for (const day of [anyDay, ...daysOf(events)]) {
          expect(balanceOn(state.movements, day)).toBe(total(referenceBalance(events, day)))
          expect(leastFrom(state.movements, day)).toBe(referenceLeast(events, day))
          expect(balanceOn(state.writeOff?.losses ?? [], day)).toBe(referenceRecoverable(events, day))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has the same late charges', () => {
    const charging = debtHistory({
      only: ['ChargeLateness', 'WaiveCharge', 'AddCollectionCost', 'ApplyPayment', 'ReversePayment', 'RaiseDispute'],
      principal: small,
    })
    const look = onEveryPrefix((debt, events) => expect(debt.charged).toEqual(referenceCharged(events)))
    fc.assert(fc.property(charging, look), { numRuns: 200 })
  })
})

describe('what is taken off, beside what the components leave one after another', () => {
  const creditOrder: ReadonlyArray<keyof Amounts> = ['principal', 'fee', 'interest', 'cost']
  const usualOrder: ReadonlyArray<keyof Amounts> = ['cost', 'interest', 'fee', 'principal']

  it('is split in the same order, and never more than there is', () => {
    fc.assert(
      fc.property(debtHistory({ principal: small }), ({ turns }) => {
        const events: DebtEvent[] = []
        for (const { command, events: answer } of turns) {
          for (const event of answer) {
            const open = referenceBalance(events)
            if (event.type === 'DebtPaid' || event.type === 'DebtPartiallyPaid') {
              const order = command.type === 'ApplyPayment' ? (command.order ?? []) : []
              expect(sumOfSplit(event.split)).toBe(event.amount.amount)
              for (const component of usualOrder) {
                expect(event.split[component] ?? 0n).toBeLessThanOrEqual(open[component])
              }
              if (referencePlans(events).every(({ status }) => status === 'cancelled')) {
                expect(event.split).toEqual(referencePayment(events, event, [...order, ...usualOrder]))
              }
            }
            if (
              event.type === 'CreditNoteIssued' ||
              event.type === 'ConcessionGranted' ||
              event.type === 'EarlyDiscountGranted' ||
              event.type === 'SettlementHonoured' ||
              event.type === 'DebtWrittenOff' ||
              event.type === 'DebtSold' ||
              event.type === 'DebtCancelled'
            ) {
              expect(event.amount.amount).toBeLessThanOrEqual(referenceLeast(events, event.on))
              expect(event.split).toEqual(referenceSplit(open, event.amount.amount, creditOrder))
            }
            events.push(event)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('for paying early is the nearest amount over all that came as early', () => {
    const early = debtHistory({ only: ['ApplyPayment', 'ReversePayment', 'AddCollectionCost'], principal: small })
    fc.assert(
      fc.property(early, ({ turns }) => {
        const events: DebtEvent[] = []
        for (const { events: answer } of turns) {
          const [paid, ...rest] = answer
          if (paid?.type === 'DebtPaid' || paid?.type === 'DebtPartiallyPaid') {
            const granted = rest.find((each) => each.type === 'EarlyDiscountGranted')
            expect(granted?.amount.amount ?? 0n).toBe(referenceDiscount(events, paid))
          }
          events.push(...answer)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('promises, beside minor units and days laid out one by one', () => {
  const promises = debtHistory({
    only: [
      'PromisePayment',
      'EvaluatePromise',
      'ApplyPayment',
      'ReversePayment',
      'WithdrawPromise',
      'WriteOffDebt',
      'RaiseDispute',
      'ResolveDispute',
      'HoldDunning',
      'ReleaseDunning',
    ],
    principal: arbitrary.money({ max: 40n }),
  })

  it('count the same for every promise, until the same deadline', () => {
    const look = onEveryPrefix((debt, events) => {
      expect(new Map(countPromises(debt))).toEqual(referenceCounts(events))
      for (const promise of debt.promises) {
        const deadline = referenceDeadline(events, promise.madeOn, promise.deadline)
        expect(deadlineOf(promise, pausesOf(debt))).toBe(deadline)
      }
    })
    fc.assert(fc.property(promises, look), { numRuns: 300 })
  })

  it('are released of what no longer was there to pay, by all that is known, and stand judged by it', () => {
    const falling = debtHistory({
      only: [
        'PromisePayment',
        'EvaluatePromise',
        'ApplyPayment',
        'ReversePayment',
        'IssueCreditNote',
        'GrantConcession',
        'WithdrawPromise',
        'WriteOffDebt',
        'ReverseWriteOff',
        'RaiseDispute',
        'ResolveDispute',
        'AssumeDebt',
      ],
      principal: arbitrary.money({ max: 40n }),
    })
    fc.assert(
      fc.property(falling, ({ turns }) => {
        const events: DebtEvent[] = []
        for (const { events: answer, after } of turns) {
          events.push(...answer)
          if (after.situation === 'unissued') continue
          const releases = referenceReleases(events)
          const counts = referenceCounts(events)
          for (const { promise, status, amount, tolerance, released, madeOn, deadline } of after.promises) {
            if (status === 'withdrawn' || status === 'superseded') continue
            expect(released).toBe(releases.get(promise))
            const judged = events.filter((e) => 'counted' in e && e.promise === promise).map(({ on }) => on)
            const last = referenceDeadline(events, madeOn, deadline)
            const toPay = amount - released
            const enough = toPay > tolerance ? toPay - tolerance : toPay
            const counted = counts.get(promise) ?? 0n
            const late = last !== undefined && judged.some((on) => on > last)
            const broken = counted === 0n ? 'broken' : 'partiallyKept'
            expect(status).toBe(toPay === 0n ? 'released' : counted >= enough ? 'kept' : late ? broken : 'open')
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('plans, beside instalments filled one after the other', () => {
  const planned = debtHistory({
    only: [
      'RescheduleDebt',
      'ProposePlan',
      'SignPlan',
      'EvaluatePlan',
      'CancelPlan',
      'ApplyPayment',
      'ReversePayment',
      'IssueCreditNote',
      'GrantConcession',
      'AgreeSettlement',
      'EvaluateSettlement',
      'AddCollectionCost',
      'WaiveCharge',
      'WriteOffDebt',
      'ReverseWriteOff',
    ],
    // Laid out unit by unit, so few of them.
    principal: arbitrary.money({ max: 40n }),
  })

  it('stand the same, have cleared the same on every day, and lack the same', () => {
    const look = onEveryPrefix((debt, events) => {
      const plans = referencePlans(events)
      expect(debt.plans.map(({ status }) => status)).toEqual(plans.map(({ status }) => status))
      plans.forEach(({ at }, index) => {
        const plan = debt.plans.at(index) as Plan
        for (const day of daysOf(events)) {
          expect(clearedBy(debt, plan, day)).toBe(referenceCleared(events, at, day))
          expect(outstandingBy(debt, plan, day)).toEqual(referenceOutstanding(events, at, day))
        }
      })
    })
    fc.assert(fc.property(planned, look), { numRuns: 200 })
  })

  it('are missed where an instalment lacked something on its last day, and default with one too many', () => {
    fc.assert(
      fc.property(planned, ({ turns }) => {
        const events: DebtEvent[] = []
        for (const { command, answer, before } of turns) {
          if (command.type === 'EvaluatePlan' && E.isRight(answer) && before.situation !== 'unissued') {
            const index = before.plans.findIndex(({ plan }) => plan === command.plan)
            const { terms, instalments, missed } = before.plans.at(index) as Plan
            const at = referencePlans(events)[index]?.at ?? -1
            const expected = instalments.flatMap(({ due }, n) => {
              const last = addDays(due, terms.graceDays)
              const lacking = referenceOwed(events, at, last).find(({ number }) => number === n + 1)
              return last < command.on && lacking !== undefined && !missed.includes(n + 1) ? [lacking] : []
            })
            const misses = answer.right.flatMap((each) =>
              each.type === 'InstalmentMissed'
                ? [{ number: each.instalment, due: each.due, missing: each.missing.amount }]
                : [],
            )
            expect(misses).toEqual(expected)
            const defaulted = answer.right.some(({ type }) => type === 'PlanDefaulted')
            expect(defaulted).toBe(missed.length + misses.length > terms.toleratedMisses)
          }
          if (E.isRight(answer)) events.push(...answer.right)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('settlements, beside the money that came for them', () => {
  const settling = debtHistory({
    only: [
      'AgreeSettlement',
      'EvaluateSettlement',
      'ApplyPayment',
      'ReversePayment',
      'AddCollectionCost',
      'WriteOffDebt',
    ],
  })

  it('stand the same after every event, and after every turn as the money says', () => {
    const look = onEveryPrefix((debt, events) => {
      for (const { settlement, status } of debt.file.settlements)
        expect(status).toBe(referenceSettled(events, settlement))
    })
    fc.assert(
      fc.property(settling, (history) => {
        look(history)
        const events: DebtEvent[] = []
        for (const turn of history.turns) {
          events.push(...turn.events)
          if (turn.after.situation === 'unissued') continue
          for (const { settlement, status, pay } of turn.after.file.settlements) {
            const paid = referencePaidFor(events, settlement)
            if (status === 'agreed') expect(paid).toBeLessThan(pay)
            if (status === 'honoured') expect(paid).toBeGreaterThanOrEqual(pay)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('give back what they gave up, when they fail', () => {
    fc.assert(
      fc.property(settling, ({ events }) => {
        events.forEach((event, index) => {
          if (event.type !== 'SettlementFailed') return
          const given = events.find(
            (each) => each.type === 'SettlementHonoured' && each.settlement === event.settlement,
          )
          expect(event.restored.amount).toBe(given?.type === 'SettlementHonoured' ? given.amount.amount : 0n)
          expect(event.remaining.amount).toBe(referenceOpen(events.slice(0, index + 1)))
        })
      }),
      { numRuns: 200 },
    )
  })
})
