import * as fc from 'fast-check'
import type { DebtId, DebtorId } from '../../../../domain/id.js'
import { addDays } from '../../../../domain/local-date.js'
import type { Money } from '../../../../domain/money.js'
import { localDate } from '../local-date.js'
import { money } from '../money.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { particulars } from './particulars.js'
import type { DebtFit } from './sight.js'

export interface IssueConstraints {
  /** `INV-1` by default. */
  readonly debt?: DebtId
  /** `C-1` by default. */
  readonly debtor?: DebtorId
  /** What the debt is for; any amount in any currency by default. */
  readonly principal?: fc.Arbitrary<Money>
}

/** Issues a debt that is not there yet, on any day and due up to three months later; one that is there, again. */
export const issuing = ({
  debt = 'INV-1' as DebtId,
  debtor = 'C-1' as DebtorId,
  principal: amount = money(),
}: IssueConstraints = {}): fc.Arbitrary<DebtFit> =>
  fc
    .tuple(
      record({ on: localDate(), principal: amount, days: fc.integer({ min: 0, max: 90 }) }, particulars),
      record({ changed: fc.boolean(), dueBefore: rarely(50) }),
    )
    .map(([{ on, principal, days, ...rest }, { changed, dueBefore }]) => (state) => {
      if (state.situation !== 'unissued') {
        const { type: _, ...says } = state.issued
        return { ...says, type: 'IssueDebt', ...(changed ? { principal } : {}) }
      }
      return {
        type: 'IssueDebt',
        debt,
        debtor,
        on,
        principal,
        dueDate: addDays(on, dueBefore ? -1 - days : days),
        ...rest,
      }
    })
