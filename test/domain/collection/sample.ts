// A house with a short ladder, and what it decides about the invoice of the domain's samples.
import * as E from 'fp-ts/lib/Either.js'
import {
  type CollectionPolicy,
  type CollectionPolicyJson,
  type DebtDecision,
  type DebtQuestion,
  decideNext,
  readPolicy,
} from '../../../src/domain/collection/index.js'
import type { DebtCommandOf } from '../../../src/domain/debt/command.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { tellProblem } from '../../../src/domain/value/codec-error.js'
import { day, eur, INV, stateAfter } from '../sample.js'

/** A policy that is none is a mistake in the test. */
export const policyOf = (json: unknown): CollectionPolicy => {
  const read = readPolicy(json)
  if (E.isLeft(read)) throw new Error(read.left.map(tellProblem).join('\n'))
  return read.right
}

type Strategy = CollectionPolicyJson['strategies'][number]

/** Before the due date, the day after it, two weeks, a month: and then court. */
export const house: Strategy = {
  strategy: 'all',
  mode: 'ladder',
  per: 'debt',
  steps: [
    { step: 'before due', days: -3, channels: ['email'], tone: 'before-due' },
    { step: 'friendly', days: 1, channels: ['email'], tone: 'friendly' },
    { step: 'firm', days: 14, channels: ['letter'], tone: 'firm' },
    { step: 'final-notice', days: 30, channels: ['letter'], tone: 'final-notice' },
    { step: 'court', days: 60, does: 'refer-to-legal' },
  ],
  legal: { finalNotice: true, minDaysPastDue: 45, leastAmount: [{ amount: '10000', currency: 'EUR' }] },
}

export const housePolicy = (says: Partial<Strategy> = {}): CollectionPolicy =>
  policyOf({ version: 'house-1', effectiveFrom: '2026-01-01', strategies: [{ ...house, ...says }] })

/** What a policy decides on a day about the invoice after those events. */
export const decided = (
  on: string,
  events: ReadonlyArray<DebtEvent>,
  policy: CollectionPolicy = housePolicy(),
  says: Partial<DebtQuestion> = {},
): DebtDecision => decideNext({ policy, debt: stateAfter(events), debtor: debtor.initial, day: day(on), ...says })

/** A reminder of a step, for so much. */
export const remind = (step: string, on: string, balance = '1000.00'): DebtCommandOf<'RemindDebtor'> => ({
  type: 'RemindDebtor',
  debt: INV,
  on: day(on),
  channel: 'email',
  step,
  tone: 1,
  message: `MSG ${step} ${on}`,
  balance: eur(balance),
  revision: 1,
})

/** What is due, and when the next is: `friendly`, `2026-04-14`. */
export const brief = ({ due, next }: DebtDecision): string =>
  due.length > 0 ? due.map(({ step }) => step).join(', ') : `${next?.on} ${next?.because}`

/** The steps with what became of each. */
export const statuses = ({ due, notTaken }: DebtDecision): Readonly<Record<string, string>> =>
  Object.fromEntries([...due.map(({ step }) => [step, 'due']), ...notTaken.map(({ step, status }) => [step, status])])
