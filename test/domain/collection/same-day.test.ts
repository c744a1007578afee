import { describe, expect, it } from 'vitest'
import {
  type AccountDecision,
  type CollectionPolicy,
  decideAccount,
  type LadderStep,
} from '../../../src/domain/collection/index.js'
import { contactGate } from '../../../src/domain/contact/gate.js'
import type { ContactGate } from '../../../src/domain/contact/question.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { zone } from '../../../src/domain/value/zone.js'
import { day, eur, issued, stateAfter } from '../sample.js'
import { housePolicy } from './sample.js'

/** Invoices of one customer, due on these days. */
const decided = (
  policy: CollectionPolicy,
  on: string,
  dues: ReadonlyArray<string>,
  gate?: ContactGate,
): AccountDecision =>
  decideAccount({
    ...{ policy, debtor: debtor.initial, day: day(on), gate, at: `${on}T12:00:00.000Z` },
    debts: dues.map((due, index) => ({
      debt: stateAfter([{ ...issued, debt: `INV-${index}` as DebtId, dueDate: day(due) }]),
    })),
  })

const told = ({ acts }: AccountDecision): ReadonlyArray<string> =>
  acts.map(({ step, debts }) => `${step} of ${debts.join(' and ')}`)

const late = ['2026-04-10', '2026-03-31', '2026-04-05']

describe('the acts of one day about one debtor', () => {
  it('are no more than the house wants, and the most late comes first', () => {
    const policy = housePolicy({ cadence: { contacts: 2, inDays: 7 } })
    const decision = decided(policy, '2026-04-12', late)
    expect(told(decision)).toEqual(['friendly of INV-1', 'friendly of INV-2'])
    expect(decision.debts[0]).toMatchObject({
      due: [],
      next: { on: '2026-04-19', because: 'cadence', step: 'friendly' },
    })
    expect(told(decided(housePolicy(), '2026-04-12', late))).toHaveLength(3)
  })

  it('are no more than a law allows', () => {
    const shop = { jurisdiction: 'DE', kind: 'business', zone: 'Europe/Berlin' } as const
    const once = contactGate([], {
      ...{ unregistered: shop, cadence: { limit: 1, days: 3, per: 'debtor', channels: ['email'] } },
    })
    const policy = { ...housePolicy(), zone: zone('Europe/Berlin') }
    const decision = decided(policy, '2026-04-12', late, once)
    expect(told(decision)).toEqual(['friendly of INV-1'])
    expect(decision.debts.map(({ next }) => next?.on)).toEqual(['2026-04-15', '2026-04-12', '2026-04-15'])
  })

  it('are one message to a debtor whose debts go together: what comes due waits a day for its own', () => {
    const policy = housePolicy({ per: 'debtor' })
    const soon = decided(policy, '2026-04-12', ['2026-04-15', '2026-04-14'])
    expect(told(soon)).toEqual(['before due of INV-0 and INV-1'])
    const decision = decided(policy, '2026-04-12', ['2026-04-15', '2026-04-14', '2026-03-31'])
    expect(told(decision)).toEqual(['friendly of INV-2'])
    expect(decision.debts[0]).toMatchObject({
      ...{ due: [], next: { on: '2026-04-13', because: 'together', step: 'before due' } },
    })
    expect(decision.debts[0]?.notTaken[0]).toMatchObject({ status: 'held', on: '2026-04-13' })
  })

  it('cost a fixed fee once, and a share of each debt', () => {
    const fee = { amounts: [{ amount: '500', currency: 'EUR' }], share: 100 } as const
    const steps = [{ step: 'friendly', days: 1, channels: ['email'], fee }] satisfies ReadonlyArray<
      Pick<LadderStep, 'step' | 'days' | 'channels'> & { fee: unknown }
    >
    const decision = decided(housePolicy({ per: 'debtor', steps }), '2026-04-12', ['2026-03-31', '2026-04-05'])
    expect(decision.acts).toMatchObject([{ fee: eur('25.00') }])
    expect(decision.debts.map(({ due }) => due[0]?.fee)).toEqual([eur('15.00'), eur('10.00')])
  })
})
