import * as t from 'io-ts'
import { DebtorId, Text } from '../../value/id.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * From that day `debtor` owes what `from` owed: he took the debt over, or both are the same customer (`sameDebtor`). `open` is
 * the open balance then. The event is in the history of both.
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
