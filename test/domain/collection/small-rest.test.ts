import { describe, expect, it } from 'vitest'
import { decideAccount } from '../../../src/domain/collection/index.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import { debtId } from '../../../src/domain/value/id.js'
import { day, life, pay, promise, stateAfter } from '../sample.js'
import { brief, decided, house, housePolicy, policyOf, remind } from './sample.js'

const writesOff = policyOf({
  ...{ version: 'house-1', effectiveFrom: '2026-01-01', strategies: [{ ...house, steps: house.steps.slice(0, 4) }] },
  reviewEvery: 100,
  writeOff: { most: [{ amount: '1000', currency: 'EUR' }], daysPastDue: 120 },
})
const rest = [pay('995.00', '2026-04-02')] as const

describe('a small rest', () => {
  it('is written off once it is old enough, and the day on which it is comes before the next look at it', () => {
    const left = life(...rest)
    expect(brief(decided('2026-07-29', left, writesOff))).toBe('write-off')
    const notice = [remind('friendly', '2026-04-03', '5.00'), remind('firm', '2026-04-14', '5.00')] as const
    const told = life(...rest, ...notice, remind('final-notice', '2026-04-30', '5.00'))
    expect(brief(decided('2026-07-20', told, writesOff))).toBe('2026-07-29 small-rest')
  })

  it('is not given up while a part of it is promised', () => {
    const promised = life(...rest, promise('2.00', '2026-07-20', '2026-08-10'))
    expect(brief(decided('2026-07-29', promised, writesOff))).not.toBe('write-off')
  })

  it('of which a part is promised comes up again when the promise may be over, and not with the next step', () => {
    const notice = [remind('friendly', '2026-04-03', '5.00'), remind('firm', '2026-04-14', '5.00')] as const
    const told = [...rest, ...notice, remind('final-notice', '2026-04-30', '5.00')] as const
    const promised = life(...told, promise('2.00', '2026-07-20', '2026-08-02'))
    expect(brief(decided('2026-07-29', promised, writesOff))).toBe('2026-08-03 small-rest')
  })
})

describe('a cadence', () => {
  it('is for the debtor: what was said about a debt that is paid by now counts', () => {
    const policy = housePolicy({ cadence: { contacts: 1, inDays: 7 } })
    const paid = stateAfter(life(remind('friendly', '2026-04-01'), pay('1000.00', '2026-04-02')))
    const issued = stateAfter(life())
    const open = { ...issued, debt: debtId('INV-8') }
    const ask = (debts: ReadonlyArray<typeof open>) =>
      decideAccount({
        ...{ policy, debtor: debtor.initial, day: day('2026-04-03') },
        debts: debts.map((debt) => ({ debt })),
      }).acts.map(({ step }) => step)
    expect(ask([open])).toEqual(['friendly'])
    expect(ask([open, paid])).toEqual([])
  })
})
