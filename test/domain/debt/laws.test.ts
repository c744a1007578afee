import * as fc from 'fast-check'
import { describe, it } from 'vitest'
import {
  arbitrary,
  debtHistory,
  debtLaws,
  deciderLaws,
  obeys,
  sayingAgain,
} from '../../../src/adapters/testing/index.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { fold } from '../../../src/domain/decider.js'

const sayingDebtAgain = sayingAgain(
  'IssueDebt',
  'ApplyPayment',
  'ReversePayment',
  'EvaluatePromise',
  'WithdrawPromise',
  'ResolveDispute',
)

describe('whatever happens to a debt', () => {
  it.each([...debtLaws, ...deciderLaws, sayingDebtAgain].map((law) => [law.name, law] as const))('%s', (_, law) => {
    fc.assert(fc.property(debtHistory(), obeys(law)), { numRuns: 200 })
  })

  it('evolve takes events that cannot follow one another, in any order, and keeps to what it knows', () => {
    fc.assert(
      fc.property(fc.array(arbitrary.debtEvent(), { maxLength: 30 }), (events) => {
        const state = fold(debt, events)
        return (state.situation === 'unissued') === events.every(({ type }) => type !== 'DebtIssued')
      }),
      { numRuns: 300 },
    )
  })

  it('a debt that was cancelled stays so', () => {
    fc.assert(
      fc.property(debtHistory(), ({ states }) => {
        const ended = states.findIndex(debt.isTerminal)
        return ended < 0 || states.slice(ended).every(debt.isTerminal)
      }),
    )
  })
})
