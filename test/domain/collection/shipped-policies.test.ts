import { describe, expect, it } from 'vitest'
import { silentLife } from '../../../src/domain/collection/check/silent-life.js'
import { witnessOf } from '../../../src/domain/collection/check/witness.js'
import { CollectionPolicy, checkPolicy, decideNext, gateOf } from '../../../src/domain/collection/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import { fold } from '../../../src/domain/decider.js'
import type { CurrencyCode } from '../../../src/domain/value/currency.js'
import { debtId, debtorId } from '../../../src/domain/value/id.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import { shipped, shippedJson, shippedNames } from './shipped.js'

describe.each(shippedNames)('the policy of %s', (name) => {
  const policy = shipped(name)

  it('has no fault, and is the same after it was written out', () => {
    expect(checkPolicy(policy)).toEqual([])
    expect(CollectionPolicy.encode(policy)).toEqual(shippedJson(name))
  })

  it('takes every step of every ladder, in their order, about somebody who never pays', () => {
    policy.strategies.forEach((strategy) => {
      const { for: _, ...alone } = strategy
      const witness = witnessOf(strategy, strategy.for ?? {}, policy.effectiveFrom)
      const lives = witness.amounts.map((amount) => silentLife({ ...policy, strategies: [alone] }, witness, amount, 1))
      const order = strategy.steps.map(({ step }) => step)
      for (const { taken } of lives) {
        const rungs = taken.filter((step) => order.includes(step)).map((step) => order.indexOf(step))
        expect(rungs).toEqual([...rungs].sort((a, b) => a - b))
      }
      expect(new Set(lives.flatMap(({ taken }) => taken)).size).toBeGreaterThanOrEqual(order.length)
    })
  })
})

/** What a house decides about one debt of 90 days, at an hour of the day. */
const decision = (
  name: (typeof shippedNames)[number],
  says: { readonly kind: 'business' | 'consumer'; readonly jurisdiction: string; readonly zone: string },
  principal: { readonly amount: bigint; readonly currency: CurrencyCode },
  day: string,
  at: string,
) => {
  const owner = debtorId('D')
  const registered: DebtorEvent = { type: 'DebtorRegistered', on: localDate('2026-01-01'), debtor: owner, ...says }
  const state = fold(debt, [
    {
      ...{ type: 'DebtIssued', debt: debtId('INV'), debtor: owner, on: localDate('2026-04-01') },
      ...{ principal: money(principal.amount, principal.currency), dueDate: localDate('2026-05-01') },
    },
  ])
  const policy = shipped(name)
  return decideNext({
    ...{ policy, debt: state, debtor: fold(debtor, [registered]), day: localDate(day), gate: gateOf(policy), at },
    contacts: [],
  })
}

describe('a day under each', () => {
  it('Tehran: by phone the day after a Friday, and by no phone at night', () => {
    const shop = { kind: 'business', jurisdiction: 'IR', zone: 'Asia/Tehran' } as const
    const tenMillionToman = { amount: 10_000_000_000n, currency: 'IRR' } as const
    const noon = decision('tehran-wholesaler', shop, tenMillionToman, '2026-05-03', '2026-05-03T08:30:00.000Z')
    expect(noon.due).toMatchObject([{ step: 'friendly word', channel: 'phone', does: 'remind' }])
    const night = decision('tehran-wholesaler', shop, tenMillionToman, '2026-05-03', '2026-05-03T19:30:00.000Z')
    expect(night).toMatchObject({ due: [], next: { on: '2026-05-04', because: 'contact' } })
  })

  it('Riyadh: the first word after the due date is a friendly text message', () => {
    const borrower = { kind: 'consumer', jurisdiction: 'SA', zone: 'Asia/Riyadh' } as const
    const { due } = decision(
      'riyadh-retail-lender',
      borrower,
      { amount: 150_000n, currency: 'SAR' },
      '2026-05-03',
      '2026-05-03T09:00:00.000Z',
    )
    expect(due).toMatchObject([{ step: 'friendly', channel: 'sms', tone: 'friendly' }])
  })

  it('Berlin: a small subscription is not called, and the ladder says so', () => {
    const customer = { kind: 'business', jurisdiction: 'DE', zone: 'Europe/Berlin' } as const
    const small = decision(
      'berlin-saas',
      customer,
      { amount: 4_900n, currency: 'EUR' },
      '2026-05-26',
      '2026-05-26T10:00:00.000Z',
    )
    expect(small.due).toMatchObject([{ step: 'payment failed' }])
    expect(small.notTaken.find(({ step }) => step === 'call')).toMatchObject({ status: 'waits' })
  })
})
