// A small invoice and a few things that are said about it, for the examples of the domain's tests.
import * as E from 'fp-ts/lib/Either.js'
import { type Fit, play } from '../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../src/domain/debt/command.js'
import { debt } from '../../src/domain/debt/debt.js'
import type { DebtEvent, DebtEventOf } from '../../src/domain/debt/event.js'
import type { DebtState, KnownDebt } from '../../src/domain/debt/state.js'
import { fold } from '../../src/domain/decider.js'
import type { DebtId, DebtorId, DisputeId, PaymentId, PlanId, PromiseId } from '../../src/domain/value/id.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { fromDecimal, type Money } from '../../src/domain/value/money.js'

export const day = localDate

/** `eur('100.00')`; a text that is no amount is a mistake in the test. */
export const eur = (text: string): Money => {
  const amount = fromDecimal(text, 'EUR')
  if (E.isLeft(amount)) throw new Error(`${text}: ${amount.left._tag}`)
  return amount.right
}

export const INV = 'INV-7' as DebtId
export const customer = 'C-42' as DebtorId
export const PAY = (n: number): PaymentId => `PAY-${n}` as PaymentId
export const PTP = (n: number): PromiseId => `PTP-${n}` as PromiseId
export const DIS = (n: number): DisputeId => `DIS-${n}` as DisputeId
export const PLAN = (n: number): PlanId => `PLAN-${n}` as PlanId

/** 1,000.00 EUR, issued on 1 March 2026 and due at the end of that month. */
export const issue = (says: Partial<DebtCommandOf<'IssueDebt'>> = {}): DebtCommandOf<'IssueDebt'> => ({
  type: 'IssueDebt',
  debt: INV,
  debtor: customer,
  on: day('2026-03-01'),
  principal: eur('1000.00'),
  dueDate: day('2026-03-31'),
  ...says,
})

export const issued: DebtEventOf<'DebtIssued'> = {
  type: 'DebtIssued',
  debt: INV,
  debtor: customer,
  on: day('2026-03-01'),
  principal: eur('1000.00'),
  dueDate: day('2026-03-31'),
}

export const pay = (amount: string, on: string, n = 1): DebtCommandOf<'ApplyPayment'> => ({
  type: 'ApplyPayment',
  debt: INV,
  on: day(on),
  payment: PAY(n),
  allocation: 1,
  amount: eur(amount),
  method: 'transfer',
  valueDate: day(on),
})

export const takeBack = (on: string, n = 1): DebtCommandOf<'ReversePayment'> => ({
  type: 'ReversePayment',
  debt: INV,
  on: day(on),
  payment: PAY(n),
  allocation: 1,
  reason: 'returned by the bank',
})

export const promise = (
  amount: string,
  on: string,
  by: string,
  says: Partial<DebtCommandOf<'PromisePayment'>> = {},
): DebtCommandOf<'PromisePayment'> => ({
  type: 'PromisePayment',
  debt: INV,
  on: day(on),
  promise: PTP(1),
  amount: eur(amount),
  by: day(by),
  channel: 'phone',
  ...says,
})

export const judge = (on: string, n = 1): DebtCommandOf<'EvaluatePromise'> => ({
  type: 'EvaluatePromise',
  debt: INV,
  on: day(on),
  promise: PTP(n),
})

export const dispute = (amount: string, on: string, n = 1): DebtCommandOf<'RaiseDispute'> => ({
  type: 'RaiseDispute',
  debt: INV,
  on: day(on),
  dispute: DIS(n),
  amount: eur(amount),
  reason: 'wrong quantity',
})

export const writeOff = (on: string): DebtCommandOf<'WriteOffDebt'> => ({
  type: 'WriteOffDebt',
  debt: INV,
  on: day(on),
  reason: 'insolvent',
})

/** The events of those commands after the invoice was issued; one that is refused is a mistake in the test. */
export const life = (
  ...commands: ReadonlyArray<Parameters<typeof debt.decide>[0] | Fit<Parameters<typeof debt.decide>[0], DebtState>>
): ReadonlyArray<DebtEvent> => {
  const { events, rejections } = play(debt, [issue(), ...commands])
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  return events
}

/** The invoice after those events. */
export const stateAfter = (events: ReadonlyArray<DebtEvent>): KnownDebt => {
  const state = fold(debt, events)
  if (state.situation === 'unissued') throw new Error('not issued')
  return state
}
