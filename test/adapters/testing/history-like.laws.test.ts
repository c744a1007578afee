import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDecider, debtHistory, debtHistoryLike, play } from '../../../src/adapters/testing/index.js'
import { commandsTold } from '../../../src/adapters/testing/seed/commands-told.js'
import { debt } from '../../../src/domain/debt/debt.js'

const lives = fc.sample(debtHistory({ maxCommands: 12 }), { numRuns: 60, seed: 7 }).map(({ events }) => events)

describe('histories like those of real debts', () => {
  it('ask again for what happened: most of it happens again', () => {
    const [told, again] = lives.reduce(
      ([all, same], events) => [all + events.length, same + play(debt, commandsTold(events)).events.length],
      [0, 0],
    )
    expect(again / told).toBeGreaterThan(0.75)
    expect(again).toBeLessThanOrEqual(told)
  })

  it('break no law of a debt', () => {
    const { laws } = checkDecider(debt, { runs: 150, histories: (own) => debtHistoryLike(lives, own) })
    expect(laws.filter(({ verdict }) => verdict === 'broken' || verdict === 'faulty')).toEqual([])
  })
})
