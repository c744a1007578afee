import { describe, expect, it } from 'vitest'
import { debt } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { replayedBy } from '../../../src/domain/law/replayed.js'
import { debtFiguresStated } from '../../../src/domain/law/stated-figures.js'
import { money } from '../../../src/domain/value/money.js'
import { eur, issued, life, pay } from '../sample.js'

const told = (events: ReadonlyArray<DebtEvent>) =>
  replayedBy(
    debt,
    events,
    (event) => event,
    (event) => event,
  )

describe('the law of the figures of a debt', () => {
  const [paid] = life(pay('400.00', '2026-03-20')).slice(1)

  it('finds what is told otherwise than it is, and what is told in another currency than the debt is in', () => {
    if (paid?.type !== 'DebtPartiallyPaid') throw new Error('it is paid in part')
    const wrong = (says: Partial<typeof paid>) => debtFiguresStated.check(told([issued, { ...paid, ...says }]))
    expect(wrong({})).toBeUndefined()
    expect(wrong({ remaining: eur('600.01') })).toMatchObject({ after: 2, wrong: expect.any(String) })
    expect(wrong({ remaining: money(600_00n, 'USD') })).toMatchObject({
      after: 2,
      wrong: expect.stringContaining('USD'),
    })
    expect(wrong({ amount: money(400_00n, 'USD') })).toMatchObject({ after: 2, wrong: expect.stringContaining('USD') })
  })
})
