import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  adoption,
  PolicyAdopted,
  policyContent,
  policyHash,
  policyInForce,
  remindByPolicy,
} from '../../../src/domain/collection/index.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { fold } from '../../../src/domain/decider.js'
import { day, life, stateAfter } from '../sample.js'
import { house, housePolicy, policyOf, remind } from './sample.js'
import { shipped } from './shipped.js'

const berlin = shipped('berlin-saas')
const adopt = { type: 'AdoptPolicy', on: day('2026-01-05'), policy: berlin, adoptedBy: 'head-of-finance' } as const

describe('the adoption of a policy', () => {
  it('says who, from when, and which, by a hash that does not go by the order of keys', () => {
    const decided = adoption.decide(adopt, adoption.initial)
    const hash = policyHash(berlin)
    expect(decided).toEqual(
      E.right([
        {
          ...{ type: 'PolicyAdopted', on: '2026-01-05', version: 'berlin-saas-2026-1', hash },
          ...{ from: '2026-01-01', adoptedBy: 'head-of-finance', content: policyContent(berlin) },
        },
      ]),
    )
    const turned = Object.fromEntries(Object.entries(berlin).reverse())
    expect(policyHash(turned as typeof berlin)).toBe(hash)
    expect(policyHash({ ...berlin, reviewEvery: 3 })).not.toBe(hash)
    expect(E.isRight(decided) && PolicyAdopted.is(decided.right[0])).toBe(true)
  })

  it('adopts what has faults only for a reason, and keeps which', () => {
    const legal = { finalNotice: true, finalNoticeDays: 1, minDaysPastDue: 45, leastAmount: [] }
    const policy = policyOf({ version: 'x', effectiveFrom: '2026-01-01', strategies: [{ ...house, legal }] })
    expect(adoption.decide({ ...adopt, policy }, [])).toMatchObject(
      E.left({ _tag: 'PolicyHasFaults', faults: [{ fault: 'notice-too-short' }] }),
    )
    expect(adoption.decide({ ...adopt, policy, override: 'the court is closed in May' }, [])).toMatchObject(
      E.right([{ override: { reason: 'the court is closed in May', faults: ['strategies.0.steps.4.days'] } }]),
    )
  })

  it('knows one policy by a version, and the same again is nothing new', () => {
    const first = adoption.decide(adopt, [])
    const adopted = E.isRight(first) ? fold(adoption, first.right) : []
    expect(adoption.decide({ ...adopt, on: day('2026-02-01') }, adopted)).toEqual(E.right([]))
    const other = { ...berlin, reviewEvery: 3 }
    expect(adoption.decide({ ...adopt, policy: other }, adopted)).toMatchObject(E.left({ _tag: 'VersionTaken' }))
    expect(adoption.decide({ ...adopt, from: day('2025-12-31') }, [])).toMatchObject(
      E.left({ _tag: 'BeforeItsFirstDay' }),
    )
  })

  it('tells which held on a day, and which one was known to hold then', () => {
    const event = { type: 'PolicyAdopted', hash: 'h', adoptedBy: 'M' } as const
    const adopted = [
      { ...event, on: day('2026-01-01'), version: '1', from: day('2026-01-01') },
      { ...event, on: day('2026-03-10'), version: '2', from: day('2026-03-01') },
    ]
    expect(policyInForce(adopted, day('2026-03-05'), day('2026-03-05'))?.version).toBe('1')
    expect(policyInForce(adopted, day('2026-03-05'), day('2026-03-31'))?.version).toBe('2')
    expect(policyInForce(adopted, day('2025-12-31'))).toBeUndefined()
  })
})

describe('a reminder under a policy', () => {
  const send = remindByPolicy({ policy: housePolicy(), debtor: debtor.initial })
  const unasked = stateAfter(life())
  const once = stateAfter(life(remind('friendly', '2026-04-01')))

  it('is sent when its step is due, by the channel of the step', () => {
    expect(E.isRight(send(remind('friendly', '2026-04-01'), unasked))).toBe(true)
    expect(send({ ...remind('friendly', '2026-04-01'), channel: 'phone' }, unasked)).toMatchObject(
      E.left({ _tag: 'NotByPolicy', due: [{ step: 'friendly', channel: 'email' }] }),
    )
  })

  it('is refused out of its order, too early, and for the second time, with what the policy says', () => {
    expect(send(remind('firm', '2026-04-20'), unasked)).toMatchObject(
      E.left({ _tag: 'NotByPolicy', step: 'firm', reasons: [{ rule: 'waits-for', step: 'friendly' }] }),
    )
    const firm = { ...remind('firm', '2026-04-10'), channel: 'letter' } as const
    expect(send(firm, once)).toMatchObject(E.left({ due: [], reasons: [{ rule: 'offset', on: '2026-04-14' }] }))
    expect(send(remind('friendly', '2026-04-10'), once)).toMatchObject(
      E.left({ reasons: [{ rule: 'taken', on: '2026-04-01' }] }),
    )
  })

  it('is refused when the debt has gone on since it was written', () => {
    const now = remindByPolicy({ policy: housePolicy(), debtor: debtor.initial, revision: 4 })
    expect(now(remind('friendly', '2026-04-01'), unasked)).toEqual(
      E.left({ _tag: 'RevisionMoved', stated: 1, revision: 4 }),
    )
  })
})
