import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { debtHistory } from '../../../src/adapters/testing/index.js'
import {
  CollectionPolicy,
  type DebtDecision,
  decideAccount,
  decideNext,
  readPolicy,
} from '../../../src/domain/collection/index.js'
import { stepsOfLife, stepsTaken } from '../../../src/domain/collection/ladder/steps-taken.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { debtOn } from '../../../src/domain/debt/debt-on.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { noFinalNotice } from '../../../src/domain/debt/rule/final-notice.js'
import { dunnableBalance } from '../../../src/domain/debt/rule/reminder.js'
import { scheduleOf } from '../../../src/domain/debt/schedule.js'
import { type DebtState, type KnownDebt, openBalance } from '../../../src/domain/debt/state.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { fold } from '../../../src/domain/decider.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import { day, INV } from '../sample.js'
import { policyOf } from './sample.js'
import { shipped, shippedNames } from './shipped.js'

const names = ['before due', 'first', 'second', 'call', 'final-notice', 'court'] as const

/** A ladder of some steps, in order, which may end in court. */
const policy = (mode?: 'ladder' | 'jump'): fc.Arbitrary<CollectionPolicy> =>
  fc
    .record({
      mode: mode === undefined ? fc.constantFrom('ladder', 'jump') : fc.constant(mode),
      per: fc.constantFrom('debt', 'debtor'),
      gaps: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: names.length, maxLength: names.length }),
      kept: fc.subarray([...names], { minLength: 1 }),
      from: fc.constantFrom('due-date', 'due-date', 'invoice-date', 'previous-step'),
      least: fc.option(fc.bigInt({ min: 0n, max: 50_000n }), { nil: undefined }),
      daysBetweenSteps: fc.option(fc.nat(10), { nil: undefined }),
      cadence: fc.option(
        fc.record({ contacts: fc.integer({ min: 1, max: 3 }), inDays: fc.integer({ min: 1, max: 20 }) }),
        {
          nil: undefined,
        },
      ),
      reviewEvery: fc.integer({ min: 1, max: 30 }),
    })
    .map(({ gaps, kept, from, least, daysBetweenSteps, cadence, reviewEvery, ...says }) => {
      let offset = -5
      const days = new Map(
        names.map((name, index) => {
          offset += gaps[index] ?? 0
          return [name, offset] as const
        }),
      )
      return policyOf({
        version: 'random',
        effectiveFrom: '2020-01-01',
        reviewEvery,
        strategies: [
          {
            strategy: 'all',
            ...says,
            steps: kept.map((step, index) => ({
              ...(from === 'previous-step' && index > 0
                ? { step, days: gaps[index] ?? 0, from }
                : { step, days: days.get(step) ?? 0, ...(from === 'invoice-date' ? { from } : {}) }),
              ...(step === 'court' ? { does: 'refer-to-legal' } : { channels: ['email'] }),
            })),
            ...(daysBetweenSteps === undefined ? {} : { daysBetweenSteps }),
            ...(cadence === undefined ? {} : { cadence }),
            ...(least === undefined ? {} : { leastAmount: [{ amount: least.toString(), currency: 'EUR' }] }),
            legal: { finalNotice: true, minDaysPastDue: 20, leastAmount: [] },
          },
        ],
      })
    })

type Command = Parameters<typeof debt.decide>[0]

const anyPolicy = fc.oneof(policy(), fc.constantFrom(...shippedNames).map(shipped))

const isKnown = (state: DebtState): state is KnownDebt => state.situation !== 'unissued'

/** A debt with a past, and a day about then. */
const moment = debtHistory({ maxCommands: 25 }).chain(({ states }) => {
  const known = states.filter(isKnown)
  const last = known.at(-1)
  return fc.record({
    state: fc.constant<DebtState>(last ?? debt.initial),
    day: fc.integer({ min: -60, max: 200 }).map((days) => addDays(last?.latest ?? day('2026-01-01'), days)),
    beside: fc.record({
      covered: fc.bigInt({ min: 0n, max: 20_000n }),
      unapplied: fc.bigInt({ min: 0n, max: 20_000n }),
    }),
  })
})

const ask = (of: CollectionPolicy, state: DebtState, on: LocalDate, beside = {}): DebtDecision =>
  decideNext({ policy: of, debt: state, debtor: debtor.initial, day: on, beside })

const speaks = (does: string): boolean => does === 'remind' || does === 'negotiate'

describe('every decision', () => {
  it('names one next day for every debt of which something is open, and none for another', () => {
    fc.assert(
      fc.property(anyPolicy, moment, (of, { state, day: on, beside }) => {
        const { next } = ask(of, state, on, beside)
        const then = isKnown(state) ? debtOn(state, on) : state
        expect(next !== undefined).toBe(then.situation === 'open')
        if (next !== undefined) expect(next.on >= on).toBe(true)
      }),
    )
  })

  it('tells of every step of its ladder once: due, or not and why', () => {
    fc.assert(
      fc.property(anyPolicy, moment, (of, { state, day: on, beside }) => {
        const { due, notTaken, strategy } = ask(of, state, on, beside)
        if (strategy === undefined) return
        const steps = of.strategies.find((one) => one.strategy === strategy)?.steps.map(({ step }) => step) ?? []
        const told = [...due, ...notTaken].map(({ step }) => step).filter((step) => step !== 'write-off')
        expect(told.toSorted()).toEqual(steps.toSorted())
        for (const { reasons } of [...due, ...notTaken]) expect(reasons.length).toBeGreaterThan(0)
      }),
    )
  })

  it('asks for no more than may be asked for, and what it says is a reminder that the debt takes', () => {
    fc.assert(
      fc.property(anyPolicy, moment, (of, { state, day: on, beside }) => {
        if (!isKnown(state)) return
        const then = debtOn(state, on)
        for (const { step, does, amount } of ask(of, state, on, beside).due) {
          if (!speaks(does)) continue
          if (then.situation !== 'open') throw new Error(`asks for a debt that is ${then.situation}`)
          expect(amount.amount).toBe(dunnableBalance(then, on, beside.covered + beside.unapplied))
          const { debt: id, currency } = then
          const command: Command = {
            type: 'RemindDebtor',
            debt: id,
            on,
            channel: 'email',
            step,
            tone: 1,
            message: 'M',
            balance: amount,
            revision: 1,
            covered: money(beside.covered, currency),
            unapplied: money(beside.unapplied, currency),
          }
          expect(E.isRight(debt.decide(command, then))).toBe(true)
        }
      }),
    )
  })

  it('goes to court after a final notice of what is late, with nothing promised, planned, disputed or held', () => {
    fc.assert(
      fc.property(anyPolicy, moment, (of, { state, day: on }) => {
        if (!isKnown(state)) return
        const court = ask(of, state, on).due.find(({ does }) => does === 'refer-to-legal')
        if (court === undefined) return
        expect(noFinalNotice(state, on)).toBeUndefined()
        const then = debtOn(state, on)
        const conditions = { finalNotice: true, minDaysPastDue: 0, minAmount: money(0n, court.amount.currency) }
        if (then.situation === 'unissued') throw new Error('court for no debt')
        const { debt: id } = then
        const costs = money(0n, court.amount.currency)
        const command: Command = { type: 'ReferToLegal', debt: id, on, counsel: 'C', authority: 'A', conditions, costs }
        expect(E.isRight(debt.decide(command, then))).toBe(true)
      }),
    )
  })

  it('goes to no court, and asks by no notice of one, where it is too late for one', () => {
    const barred = fc.tuple(policy(), fc.integer({ min: 0, max: 120 })).map(([of, timeBarredAfter]) => ({
      ...of,
      strategies: of.strategies.map((one) => ({ ...one, legal: one.legal && { ...one.legal, timeBarredAfter } })),
    }))
    fc.assert(
      fc.property(barred, moment, (of, { state, day: on, beside }) => {
        const then = isKnown(state) ? debtOn(state, on) : state
        const oldest = isKnown(then) ? scheduleOf(then)[0]?.due : undefined
        const legal = of.strategies[0]?.legal
        if (oldest === undefined || legal === undefined || on < addDays(oldest, legal.timeBarredAfter ?? 0)) return
        const due = ask(of, state, on, beside).due.map(({ step }) => step)
        expect(due.filter((step) => step === 'court' || step === 'final-notice')).toEqual([])
      }),
    )
  })

  it('is the same when it is replayed: from what was true by then, and from the policy as it was written out', () => {
    fc.assert(
      fc.property(anyPolicy, moment, (of, { state, day: on, beside }) => {
        if (!isKnown(state)) return
        const now = ask(of, state, on, beside)
        const then = fold(
          debt,
          state.history.toArray().filter((event) => event.on <= on),
        )
        expect(ask(of, then, on, beside)).toEqual(now)
        const written = readPolicy(JSON.parse(JSON.stringify(CollectionPolicy.encode(of))))
        expect(E.isRight(written) && ask(written.right, state, on, beside)).toEqual(now)
      }),
    )
  })

  it('of a debt alone is that of the debt as all that its debtor owes, where debts are taken one by one', () => {
    fc.assert(
      fc.property(policy(), moment, (of, { state, day: on, beside }) => {
        const debts = [{ debt: state, beside }]
        const account = decideAccount({ policy: of, debtor: debtor.initial, debts, day: on })
        if (of.strategies[0]?.per === 'debt') expect(account.debts).toEqual([ask(of, state, on, beside)])
        const asked = account.acts.reduce((sum, { amount }) => sum + amount.amount, 0n)
        const due = account.debts.flatMap((one) => one.due).reduce((sum, { amount }) => sum + amount.amount, 0n)
        expect(asked).toBe(due)
        if (isKnown(state)) expect(asked <= openBalance(state) || asked === 0n || on < state.latest).toBe(true)
      }),
    )
  })
})

describe('the steps that count', () => {
  it('are found at a glance as by the whole life of the debt', () => {
    fc.assert(
      fc.property(moment, ({ state }) => {
        if (state.situation !== 'open') return
        expect(stepsTaken(state, scheduleOf(state))).toEqual(stepsOfLife(state))
      }),
    )
  })
})

/** What may happen to the invoice between two runs. */
type Between = { readonly pay: bigint } | { readonly takeBack: true } | { readonly extend: number } | 'nothing'

const between: fc.Arbitrary<Between> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('nothing' as const) },
  { weight: 2, arbitrary: fc.bigInt({ min: 1n, max: 20_000n }).map((amount) => ({ pay: amount })) },
  { weight: 1, arbitrary: fc.constant({ takeBack: true } as const) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 90 }).map((days) => ({ extend: days })) },
)

const principal = 100_000n

interface Run {
  readonly on: LocalDate
  readonly taken: ReadonlyArray<string>
  readonly decision: DebtDecision
}

/** The life of an invoice: a run every so many days, which takes what is due, and what happens in between. */
const lifeOf = (of: CollectionPolicy, turns: ReadonlyArray<{ readonly wait: number; readonly meanwhile: Between }>) => {
  const start = day('2026-01-01')
  const owner = { debt: INV, debtor: 'C-42' as never }
  let state = fold(debt, [
    { ...{ type: 'DebtIssued', ...owner, on: start }, principal: money(principal, 'EUR'), dueDate: addDays(start, 14) },
  ] as ReadonlyArray<DebtEvent>)
  let on = start
  let number = 0
  const tell = (command: Parameters<typeof debt.decide>[0]): boolean => {
    const decided = debt.decide(command, state)
    if (E.isLeft(decided)) return false
    state = fold(debt, decided.right, state)
    return true
  }
  const paid: string[] = []
  const runs: Run[] = []
  for (const { wait, meanwhile } of turns) {
    on = addDays(on, wait)
    if (meanwhile !== 'nothing') {
      number += 1
      const what = { debt: INV, on, payment: `P-${number}` as never, allocation: 1 }
      if ('pay' in meanwhile) {
        const amount = money(meanwhile.pay, 'EUR')
        if (tell({ type: 'ApplyPayment', ...what, amount, method: 'transfer', valueDate: on })) paid.push(what.payment)
      } else if ('takeBack' in meanwhile) {
        const last = paid.pop()
        if (last !== undefined) tell({ type: 'ReversePayment', ...what, payment: last as never, reason: 'returned' })
      } else
        tell({
          type: 'ExtendDueDate',
          debt: INV,
          on,
          to: addDays(on, meanwhile.extend),
          agreedBy: 'M',
          reason: 'agreed',
        } as never)
    }
    const decision = ask(of, state, on)
    const taken: string[] = []
    for (const { step, does, amount } of decision.due) {
      if (!speaks(does)) continue
      number += 1
      const says = { channel: 'email', step, tone: 1, message: `M-${number}`, balance: amount, revision: 1 } as const
      if (tell({ type: 'RemindDebtor', debt: INV, on, ...says })) taken.push(step)
    }
    runs.push({ on, taken, decision })
  }
  return { state, runs }
}

const turns = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 25 }), meanwhile: between }), {
  minLength: 1,
  maxLength: 25,
})

describe('a ladder', () => {
  const stepsOf = (of: CollectionPolicy): ReadonlyArray<string> => of.strategies[0]?.steps.map(({ step }) => step) ?? []

  it('leaves no step out, whatever day is missed and whatever becomes of the due date, and says why one is passed', () => {
    fc.assert(
      fc.property(policy('ladder'), turns, (of, life) => {
        const order = stepsOf(of)
        let reached = new Set<string>()
        for (const { decision, taken } of lifeOf(of, life).runs) {
          if (decision.level === undefined) reached = new Set()
          for (const { step, status } of decision.notTaken)
            if (status === 'lapsed' || status === 'passed') reached.add(step)
          for (const step of taken) {
            const before = order.slice(0, order.indexOf(step)).filter((one) => !reached.has(one))
            // What was taken in a life that was undone counts again, and was told then.
            const told = decision.notTaken.filter(({ status }) => status === 'taken').map((one) => one.step)
            expect(before.filter((one) => !told.includes(one))).toEqual([])
            reached.add(step)
          }
        }
      }),
    )
  })

  it('takes one step a run, and the same step never twice in a life', () => {
    fc.assert(
      fc.property(policy('ladder'), turns, (of, life) => {
        for (const { decision, taken } of lifeOf(of, life).runs) {
          expect(taken.length).toBeLessThanOrEqual(1)
          const before = decision.notTaken.filter(({ status }) => status === 'taken').map(({ step }) => step)
          for (const step of taken) expect(before.includes(step) && step !== 'final-notice').toBe(false)
        }
      }),
    )
  })

  it('loses no step when a day is missed: what is due today is due tomorrow, or its time is over and it says so', () => {
    fc.assert(
      fc.property(policy(), moment, (of, { state, day: on }) => {
        if (!isKnown(state) || state.latest > on) return
        const [today, tomorrow] = [ask(of, state, on), ask(of, state, addDays(on, 1))]
        for (const { step, does } of today.due) {
          const still = tomorrow.due.some((one) => one.step === step)
          const status = tomorrow.notTaken.find((one) => one.step === step)?.status
          expect(
            still || status === 'lapsed' || status === 'jumped' || (status === 'held' && does === 'refer-to-legal'),
          ).toBe(true)
        }
      }),
    )
  })

  it('does not begin anew after a part payment', () => {
    fc.assert(
      fc.property(policy(), turns, fc.bigInt({ min: 1n, max: 99_999n }), (of, life, part) => {
        const { state, runs } = lifeOf(
          of,
          life.map(({ wait }) => ({ wait, meanwhile: 'nothing' as const })),
        )
        const last = runs.at(-1)?.on ?? day('2026-01-01')
        const { level } = ask(of, state, last)
        const paid = debt.decide(
          {
            ...{ type: 'ApplyPayment', debt: INV, on: last, payment: 'P' as never, allocation: 1 },
            amount: money(part, 'EUR'),
            method: 'transfer',
            valueDate: last,
          },
          state,
        )
        if (E.isLeft(paid)) return
        expect(ask(of, fold(debt, paid.right, state), last).level).toBe(level)
      }),
    )
  })

  it('begins anew when the debt was without fault and is late again', () => {
    fc.assert(
      fc.property(policy(), turns, fc.integer({ min: 1, max: 90 }), (of, life, days) => {
        const { state, runs } = lifeOf(
          of,
          life.map(({ wait }) => ({ wait, meanwhile: 'nothing' as const })),
        )
        if (!isKnown(state)) return
        const last = runs.at(-1)?.on ?? day('2026-01-01')
        const to = addDays(last > state.dueDate ? last : state.dueDate, days)
        const extended = debt.decide(
          { type: 'ExtendDueDate', debt: INV, on: last, to, agreedBy: 'M', reason: 'agreed' } as never,
          state,
        )
        if (E.isLeft(extended)) throw new Error(extended.left._tag)
        expect(ask(of, fold(debt, extended.right, state), last).level).toBeUndefined()
      }),
    )
  })
})
