import { describe, it } from 'vitest'
import { given } from '../../../../src/adapters/testing/index.js'
import type { DebtCommandOf } from '../../../../src/domain/debt/command.js'
import { debt } from '../../../../src/domain/debt/debt.js'
import { customer, day, INV, issued, life, pay } from '../../sample.js'

const withhold = (says: Partial<DebtCommandOf<'WithholdStep'>> = {}): DebtCommandOf<'WithholdStep'> => ({
  ...{ type: 'WithholdStep', debt: INV, on: day('2026-04-02'), step: 'call', policy: 'house-1', rule: 'quiet-hours' },
  ...says,
})

describe('a step that is held back', () => {
  it('is told with the rule, with the law that it is of where it is of one, and until when', () => {
    const law = { pack: 'us-reg-f', packVersion: '2024-1', until: day('2026-04-03') }
    for (const says of [{}, law, { pack: 'us-reg-f' }, { until: day('2026-04-03') }]) {
      given(debt, issued)
        .when(withhold(says))
        .then({ ...withhold(says), type: 'StepWithheld', debtor: customer })
    }
  })

  it('is told of a debt that is closed too, and not before it was issued', () => {
    given(debt, ...life(pay('1000.00', '2026-03-20')))
      .when(withhold())
      .then({ ...withhold(), type: 'StepWithheld', debtor: customer })
    given(debt, issued)
      .when(withhold({ on: day('2026-02-28') }))
      .thenRejected({ _tag: 'BeforeIssue' })
  })
})
