import * as t from 'io-ts'
import { DebtorId, Text } from '../../value/id.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * From that day on `debtor` owes what `from` has owed: somebody else took the debt over, or two customers were found to be one
 * (`sameDebtor`). `open` is what was open then. Both have it in their history.
 *
 * @since 0.2.0
 */
export const DebtAssumed = t.intersection([
  t.type({
    type: t.literal('DebtAssumed'),
    ...about,
    from: DebtorId,
    open: Money,
    agreement: Text,
    approvedBy: Text,
  }),
  t.partial({ sameDebtor: t.boolean }),
])
