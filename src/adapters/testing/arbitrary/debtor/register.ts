import * as fc from 'fast-check'
import type { DebtorId } from '../../../../domain/value/id.js'
import { localDate } from '../local-date.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { debtorKind, ofRegistration } from './particulars.js'
import type { DebtorFit } from './sight.js'

export interface RegisterConstraints {
  /** `C-1` by default. */
  readonly debtor?: DebtorId
}

/** Registers a debtor who is not there yet, on any day; one who is there, again. */
export const registering = ({ debtor = 'C-1' as DebtorId }: RegisterConstraints = {}): fc.Arbitrary<DebtorFit> =>
  fc
    .tuple(
      record(
        { on: localDate(), kind: debtorKind(), jurisdiction: fc.constantFrom('DE', 'IR', 'SA', 'US-CA', 'GB') },
        ofRegistration,
      ),
      record({ changed: fc.boolean(), ownParent: rarely(50) }),
    )
    .map(([says, { changed, ownParent }]) => (state) => {
      if (state.situation !== 'unregistered') {
        return { ...state.registered, type: 'RegisterDebtor', ...(changed ? { jurisdiction: 'AE' } : {}) }
      }
      const { parent, ...rest } = says
      const above = ownParent ? { parent: debtor } : parent === undefined || parent === debtor ? {} : { parent }
      return { type: 'RegisterDebtor', debtor, ...rest, ...above }
    })
