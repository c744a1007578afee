// Faulty deciders that the laws of answers and of debtors find.
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { checkDecider } from '../../../src/adapters/testing/check/check-decider.js'
import type { Checked } from '../../../src/adapters/testing/check/checked.js'
import { play } from '../../../src/adapters/testing/history.js'
import { amountsFit } from '../../../src/adapters/testing/law/amounts-fit.js'
import { refusedForCause } from '../../../src/adapters/testing/law/refused-for-cause.js'
import { withRule } from '../../../src/adapters/testing/with-rule.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import type { DebtorCommand } from '../../../src/domain/debtor/command.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import type { DebtorState } from '../../../src/domain/debtor/state.js'
import { money } from '../../../src/domain/value/money.js'
import { cost } from '../../domain/debt/sample.js'
import { day, eur, issue, pay } from '../../domain/sample.js'

const broken = ({ laws }: Checked) => laws.flatMap(({ law, verdict }) => (verdict === 'broken' ? [law] : []))

describe('a refusal that is not so is found', () => {
  it('where it says that an amount exceeds what is open, and it does not', () => {
    const strict = withRule(debt, {
      ApplyPayment: (command, state) => {
        if (state.situation !== 'open') return debt.decide(command, state)
        const open = money(openBalance(state), state.currency)
        return command.amount.amount < open.amount || command.amount.currency !== state.currency
          ? debt.decide(command, state)
          : E.left({ _tag: 'ExceedsOpen', amount: command.amount, open, on: command.on })
      },
    })
    expect(refusedForCause.check(play(strict, [issue(), pay('1000.00', '2026-03-20')]))).toEqual({
      after: 1,
      wrong: expect.stringContaining('ApplyPayment is refused as ExceedsOpen, which is not so'),
    })
    expect(refusedForCause.check(play(strict, [issue(), pay('1000.01', '2026-03-20')]))).toBeUndefined()
    expect(broken(checkDecider(strict, { runs: 60 }))).toContain(refusedForCause.name)
  })

  it('where it says that a promise is unknown that was made', () => {
    const forgetful = withRule(debt, {
      WithdrawPromise: ({ promise }) => E.left({ _tag: 'UnknownPromise', promise }),
    })
    expect(broken(checkDecider(forgetful, { runs: 100 }))).toContain(refusedForCause.name)
  })

  it('and a refusal of one’s own is left alone', () => {
    const own = { ...debt, decide: () => E.left({ _tag: 'NotOnSundays', on: day('2026-03-01') }) }
    expect(refusedForCause.guard?.(play(own, [issue()]) as never)).toBe(0)
  })
})

describe('an amount that cannot be is found', () => {
  const anything = withRule(debt, {
    AddCollectionCost: (command, state) => {
      const decided = debt.decide({ ...command, amount: eur('1.00') }, state)
      return E.isLeft(decided) ? decided : E.right(decided.right.map((event) => ({ ...event, amount: command.amount })))
    },
  })

  it('where nothing was charged, or another currency', () => {
    const told = (amount: string, currency: 'EUR' | 'IRR' = 'EUR') =>
      amountsFit.check(
        play(anything, [issue(), { ...cost('1.00', '2026-04-10'), amount: { ...eur(amount), currency } }]),
      )
    expect(told('0.00')).toEqual({ after: 2, wrong: 'AddCollectionCost was accepted with 0.00 EUR' })
    expect(told('5.00', 'IRR')?.wrong).toContain('IRR')
    expect(told('5.00')).toBeUndefined()
  })
})

describe('a faulty debtor is found', () => {
  type Evolve = (state: DebtorState, event: DebtorEvent) => DebtorState
  const evolving = (evolve: Evolve) => broken(checkDecider({ ...debtor, evolve }, { runs: 200 }))
  const deciding = (decide: typeof debtor.decide) => broken(checkDecider({ ...debtor, decide }, { runs: 200 }))

  it('whose holds, moratoria and mandates are never lifted', () => {
    for (const type of ['CreditReleased', 'MoratoriumEnded', 'MandateRevoked'] as const) {
      const laws = evolving((state, event) => (event.type === type ? state : debtor.evolve(state, event)))
      expect(laws).toContain(
        'holds, moratoria and mandates of a debtor are in force from their first day to their last, and on no other',
      )
    }
  })

  it('who is erased while a claim needs the data', () => {
    const erasing = (command: DebtorCommand, state: DebtorState) =>
      command.type === 'EraseSubject' && state.situation === 'registered' && command.on >= state.registered.on
        ? E.right([{ ...command, type: 'SubjectErased' as const }])
        : debtor.decide(command, state)
    expect(deciding(erasing)).toContain(
      'nobody is erased while data must be kept, and nothing is agreed with one who was',
    )
  })

  it('whose consent to letters is taken for consent to calls', () => {
    const laws = evolving((state, event) => {
      const after = debtor.evolve(state, event)
      return event.type === 'ConsentGiven' ? debtor.evolve(after, { ...event, channel: 'phone' }) : after
    })
    expect(laws).toContain('only consent to a channel makes a yes of a no, and for that channel alone')
  })

  it('whose limit does not hold on the day from which it was set', () => {
    const laws = evolving((state, event) =>
      event.type === 'CreditLimitChanged' && state.situation === 'registered' && state.limits.length > 0
        ? { ...state, limits: [event, ...state.limits] }
        : debtor.evolve(state, event),
    )
    expect(laws).toContain('what was set of a debtor holds on the day from which it was set')
  })
})
