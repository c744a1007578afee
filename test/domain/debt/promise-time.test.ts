import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { DebtCommand } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { fold } from '../../../src/domain/decider.js'

const eur = (amount: number) => ({ amount: String(amount), currency: 'EUR' })

const ask = (history: ReadonlyArray<DebtEvent>, json: object) => {
  const command = DebtCommand.decode({ debt: 'INV-1', ...json })
  if (E.isLeft(command)) throw new Error(`no command: ${JSON.stringify(json)}`)
  return debt.decide(command.right, fold(debt, history))
}
const asked = (...commands: ReadonlyArray<object>): ReadonlyArray<DebtEvent> => {
  const history: DebtEvent[] = []
  for (const json of commands) {
    const decided = ask(history, json)
    if (E.isLeft(decided)) throw new Error(decided.left._tag)
    history.push(...decided.right)
  }
  return history
}

const issue = { type: 'IssueDebt', on: '2026-01-05', debtor: 'ACME', principal: eur(100), dueDate: '2026-02-04' }
const promise = { type: 'PromisePayment', promise: 'PR-1', amount: eur(60), by: '2026-03-01', channel: 'phone' }
const promised = asked(issue, { ...promise, on: '2026-02-10' })
const disputed = asked(issue, { type: 'RaiseDispute', dispute: 'DI-1', on: '2026-02-10', reason: 'a box is missing' })

describe('what was begun on a day', () => {
  it.each([
    ['a promise is not withdrawn', promised, { type: 'WithdrawPromise', promise: 'PR-1', reason: 'lost the order' }],
    ['a promise is not judged', promised, { type: 'EvaluatePromise', promise: 'PR-1' }],
    ['a dispute is not resolved', disputed, { type: 'ResolveDispute', dispute: 'DI-1', outcome: 'rejected' }],
  ])('%s before it', (_, history, json) => {
    const refused = ask(history, { ...json, on: '2026-02-09' })
    expect(refused).toMatchObject({ left: { _tag: 'BeforeItBegan', on: '2026-02-09', beganOn: '2026-02-10' } })
  })
})

describe('a promise', () => {
  it('cannot be withdrawn once its deadline has passed: it is judged', () => {
    const withdraw = { type: 'WithdrawPromise', promise: 'PR-1', reason: 'lost the order' }
    expect(E.isRight(ask(promised, { ...withdraw, on: '2026-03-01' }))).toBe(true)
    expect(ask(promised, { ...withdraw, on: '2026-03-02' })).toMatchObject({ left: { _tag: 'DeadlinePassed' } })
  })

  it('must leave something to keep: a tolerance as large as the amount is refused', () => {
    const tolerant = (tolerance: number) => ({ ...promise, on: '2026-02-10', tolerance: eur(tolerance) })
    expect(E.isRight(ask(asked(issue), tolerant(59)))).toBe(true)
    expect(ask(asked(issue), tolerant(60))).toMatchObject({ left: { _tag: 'ToleranceTooLarge' } })
  })

  it('has its tolerance in its own currency, also one of nothing', () => {
    const none = { ...promise, on: '2026-02-10', tolerance: { amount: '0', currency: 'USD' } }
    expect(ask(asked(issue), none)).toMatchObject({ left: { _tag: 'CurrencyMismatch' } })
  })
})
