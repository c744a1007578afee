import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  afterEveryEvent,
  bookHistory,
  debtFiguresStated,
  debtHistory,
  debtLaws,
  decideIsPure,
  evolveIsTotal,
  foldSplits,
  type Law,
  LawBroken,
  moneyConserved,
  noBalanceBelowZero,
  noChasing,
  noLegalStep,
  nothingBeforeIssue,
  obeys,
  onEveryDebt,
  paymentCountedOnce,
  paymentHistory,
  paymentTakenOnce,
  plansSum,
  play,
  promiseCounts,
  promiseMoney,
  promiseVerdicts,
  type ReplayedDebt,
  recoveryCapped,
  rejectionsChangeNothing,
  sayingAgain,
  splitsSum,
  statesOf,
} from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type { DebtState } from '../../../src/domain/debt/state.js'
import type { Decider } from '../../../src/domain/decider.js'
import type { PaymentEvent } from '../../../src/domain/payment/event.js'
import { payment } from '../../../src/domain/payment/payment.js'
import { money } from '../../../src/domain/value/money.js'
import { day, dispute, eur, issue, life, pay, promise, takeBack, writeOff } from '../../domain/sample.js'

/** A history with other events than the decider would have made. */
const forged = (events: ReadonlyArray<DebtEvent>): ReplayedDebt => {
  const states = statesOf(debt, events)
  const turns = events.map((event, index) => ({
    before: states[index] as DebtState,
    events: [event],
    after: states[index + 1] as DebtState,
  }))
  return { turns, events, states }
}

/** The last event of a life, changed. */
const changed = (events: ReadonlyArray<DebtEvent>, says: object): ReadonlyArray<DebtEvent> => [
  ...events.slice(0, -1),
  { ...events.at(-1), ...says } as DebtEvent,
]

/** A life whose last event comes again. */
const twice = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<DebtEvent> => [...events, ...events.slice(-1)]

const referral = {
  type: 'DebtReferredToLegal',
  counsel: 'C',
  authority: 'A',
  claim: eur('1000.00'),
  costs: eur('0.00'),
}
const about = { on: day('2026-04-05'), debt: issue().debt, debtor: issue().debtor }
const promised = life(promise('300.00', '2026-04-02', '2026-04-10'))
const verdict = (type: string, on: string, counted: string) =>
  [...promised, { type, ...about, on: day(on), promise: 'PTP-1', counted: eur(counted) }] as ReadonlyArray<DebtEvent>

const faults: ReadonlyArray<readonly [string, Law<ReplayedDebt>, ReadonlyArray<DebtEvent>]> = [
  [
    'a payment whose remainder is told wrong',
    moneyConserved,
    changed(life(pay('1.00', '2026-03-20')), { remaining: eur('0.00') }),
  ],
  ['a payment that closes less than it is', moneyConserved, changed(life(pay('1.00', '2026-03-20')), { split: {} })],
  [
    'a payment whose remainder is told wrong, among its figures',
    debtFiguresStated,
    changed(life(pay('1.00', '2026-03-20')), { remaining: eur('0.00') }),
  ],
  [
    'a payment in part that says it is all',
    debtFiguresStated,
    changed(life(pay('1.00', '2026-03-20')), { type: 'DebtPaid' }),
  ],
  [
    'an amount in another currency',
    moneyConserved,
    changed(life(pay('1.00', '2026-03-20')), { amount: money(100n, 'USD') }),
  ],
  ['a payment taken twice', paymentTakenOnce, twice(life(pay('1.00', '2026-03-20')))],
  ['a split that does not sum', splitsSum, changed(life(pay('1.00', '2026-03-20')), { split: { principal: 99n } })],
  [
    'a payment of more than is owed',
    noBalanceBelowZero,
    changed(life(pay('1.00', '2026-03-20')), { amount: eur('1000.01'), split: { principal: 100_001n } }),
  ],
  [
    'a back-dated payment that leaves a later day below zero',
    noBalanceBelowZero,
    changed(life(pay('900.00', '2026-03-10'), takeBack('2026-04-10'), pay('500.00', '2026-04-11', 2)), {
      on: '2026-03-15',
    }),
  ],
  [
    'a recovery of more than was written off',
    recoveryCapped,
    changed(life(writeOff('2026-12-31'), pay('1.00', '2027-01-01')), { amount: eur('1000.01') }),
  ],
  [
    'a recovery before the write-off',
    recoveryCapped,
    changed(life(writeOff('2026-12-31'), pay('1.00', '2027-01-01')), { on: '2026-12-30' }),
  ],
  ['a promise broken on its last day', promiseVerdicts, verdict('PromiseBroken', '2026-04-10', '0.00')],
  ['a promise kept without the money', promiseVerdicts, verdict('PromiseKept', '2026-04-05', '299.99')],
  ['a promise kept in part with nothing', promiseVerdicts, verdict('PromisePartiallyKept', '2026-04-11', '0.00')],
  [
    'a promise kept with money that never came, by its count',
    promiseCounts,
    verdict('PromiseKept', '2026-04-05', '300.00'),
  ],
  ['a promise kept with money that never came', promiseMoney, verdict('PromiseKept', '2026-04-05', '300.00')],
  [
    'money that counts twice',
    promiseMoney,
    [
      ...life(
        promise('300.00', '2026-04-02', '2026-04-10'),
        promise('300.00', '2026-04-02', '2026-04-10', { promise: 'PTP-2' as never }),
        pay('300.00', '2026-04-05'),
      ),
      { type: 'PromiseKept', ...about, promise: 'PTP-2' as never, counted: eur('300.00') },
    ],
  ],
  [
    'a plan over less than is open',
    plansSum,
    [
      ...life(),
      {
        type: 'DebtRescheduled',
        ...about,
        plan: 'P' as never,
        instalments: [{ due: day('2026-05-01'), amount: eur('999.99') }],
        document: 'd',
        reason: 'r',
      },
    ],
  ],
  ['a payment before the issue', nothingBeforeIssue, changed(life(pay('1.00', '2026-03-20')), { on: '2026-02-28' })],
  [
    'court while disputed',
    noLegalStep,
    [...life(dispute('1.00', '2026-03-20')), { ...referral, ...about } as DebtEvent],
  ],
  ['court while promised', noLegalStep, [...promised, { ...referral, ...about } as DebtEvent]],
  [
    'a reminder of what is promised',
    noChasing,
    [
      ...promised,
      {
        type: 'DebtorReminded',
        ...about,
        channel: 'sms',
        step: 'first',
        tone: 1,
        message: 'm',
        balance: eur('700.01'),
        revision: 1,
      },
    ],
  ],
]

describe('the laws of a debt', () => {
  it.each(faults)('find %s', (_, law, events) => {
    expect(law.check(forged(events))).toMatchObject({ after: events.length, wrong: expect.any(String) })
  })

  it.each(faults)('hold where it is left out: %s', (_, law, events) => {
    expect(law.check(forged(events.slice(0, -1)))).toBeUndefined()
  })

  it('are found broken at their place among all the events of a book', () => {
    const [fault] = faults
    const events = fault?.[2] ?? []
    const other: DebtEvent = { ...life()[0], debt: 'INV-8' } as DebtEvent
    const all = [other, ...events]
    const law = onEveryDebt(moneyConserved)
    const book = {
      turns: [{ before: undefined as never, events: all, after: undefined as never }],
      events: all,
      states: [],
    }
    expect(law.check(book)).toMatchObject({ after: all.length })
  })
})

type DebtDecider = typeof debt
const faulty = (change: Partial<DebtDecider>): DebtDecider => ({ ...debt, ...change })
const commands = [issue(), pay('400.00', '2026-03-20'), pay('700.00', '2026-03-21', 2)]

describe('the laws of any decider', () => {
  it('find one whose evolve remembers what is not in its state', () => {
    let calls = 0
    const law = foldSplits.check(
      play(faulty({ evolve: (state, event) => ({ ...debt.evolve(state, event), calls: ++calls }) as never }), commands),
    )
    expect(law?.wrong).toContain('folds to another state')
  })

  it('find one that decides otherwise the second time, or writes to its state', () => {
    let calls = 0
    const fickle = faulty({
      decide: (command, state) => (calls++ % 2 === 0 ? debt.decide(command, state) : E.right([])),
    })
    expect(decideIsPure.check(play(fickle, commands))?.wrong).toContain('another')
    const writing = faulty({
      decide: (command, state) => {
        const answer = debt.decide(command, state)
        Object.assign(state, { lastAsked: command.type })
        return answer
      },
      initial: { ...debt.initial },
    })
    expect(decideIsPure.check(play(writing, commands))?.wrong).toContain('wrote')
  })

  it('find one that changes with a rejection', () => {
    const history = play(debt, commands)
    const turns = history.turns.map((turn) =>
      E.isLeft(turn.answer) ? { ...turn, after: { situation: 'unissued' } as DebtState } : turn,
    )
    expect(rejectionsChangeNothing.check({ ...history, turns })).toBeDefined()
    expect(rejectionsChangeNothing.check(history)).toBeUndefined()
  })

  it('find one whose evolve throws at events that it does not expect', () => {
    const strict = faulty({
      evolve: (state, event) => {
        if (event.type !== 'DebtIssued' && state.situation === 'unissued') throw new Error('not issued')
        return debt.evolve(state, event)
      },
    })
    expect(evolveIsTotal.check(play(strict, commands))?.wrong).toContain('not issued')
  })

  it('find one that does again what is done', () => {
    const forgetful = faulty({
      decide: (command, state) => debt.decide(command, command.type === 'IssueDebt' ? debt.initial : state),
    })
    expect(sayingAgain('IssueDebt').check(play(forgetful, commands))?.wrong).toBe('IssueDebt again gives 1 more events')
    expect(sayingAgain('IssueDebt').check(play(debt, commands))).toBeUndefined()
  })
})

describe('fast-check', () => {
  it('shrinks a faulty decider to a story of a few lines', () => {
    const generous: DebtDecider = faulty({
      decide: (command, state) => {
        if (command.type !== 'ApplyPayment' || state.situation !== 'open') return debt.decide(command, state)
        const { amount } = command
        return E.map((events: ReadonlyArray<DebtEvent>) =>
          events.map((event) => ('split' in event ? { ...event, split: { principal: amount.amount + 1n } } : event)),
        )(debt.decide(command, state))
      },
    })
    const replayed = debtHistory().map(({ commands }) => play(generous, commands))
    const { failed, counterexample, errorInstance } = fc.check(fc.property(replayed, obeys(...debtLaws)), {
      seed: 7,
      numRuns: 300,
    })
    expect(failed).toBe(true)
    expect(errorInstance).toBeInstanceOf(LawBroken)
    expect((errorInstance as LawBroken).message).toMatch(/^Broken: money is conserved/)
    expect(counterexample?.[0].events.length).toBeLessThanOrEqual(2)
    expect((errorInstance as LawBroken).message).toContain('paid with payment PAY-1')
  })

  it('finds the same again from its seed', () => {
    const draw = () => fc.sample(bookHistory(), { numRuns: 20, seed: 11 }).map(({ events }) => events)
    expect(draw()).toEqual(draw())
  })
})

describe('a law of your own', () => {
  it('is a name, a source, and what would be wrong after any event', () => {
    const small = afterEveryEvent<DebtState, DebtEvent>('no debt above ten', 'house rule', (event) =>
      event.type === 'DebtIssued' && event.principal.amount > 10n ? 'too much' : undefined,
    )
    expect(() => obeys(small)(play(debt, [issue()]))).toThrow(
      /^Broken: no debt above ten \(house rule\)\.\n.*\n {2}\^ too much$/,
    )
    expect(() => obeys(small)(play(debt, [issue({ principal: money(10n, 'JPY') })]))).not.toThrow()
  })

  it('may be asked together with ours, of a decider of your own', () => {
    const ours: Decider<
      Parameters<typeof payment.decide>[0],
      ReturnType<typeof payment.evolve>,
      PaymentEvent,
      never
    > = payment as never
    fc.assert(
      fc.property(paymentHistory(), ({ commands }) => obeys(paymentCountedOnce, foldSplits)(play(ours, commands))),
      { numRuns: 50 },
    )
  })
})
