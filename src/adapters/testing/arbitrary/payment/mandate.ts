import * as fc from 'fast-check'
import type { MandateFacts } from '../../../../domain/payment/command.js'
import { addDays, type LocalDate } from '../../../../domain/value/local-date.js'
import { type Money, money } from '../../../../domain/value/money.js'
import { mandateId } from '../id.js'
import { record } from '../record.js'

/** A debit that wants to be allowed. */
interface Wanted {
  readonly on: LocalDate
  readonly collectOn: LocalDate
  readonly amount: Money
}

/** A mandate that mostly allows a debit, once that is known; at times too young, revoked, too low, or in other money. */
export const mandateFor = (): fc.Arbitrary<(wanted: Wanted) => MandateFacts> =>
  record(
    {
      id: mandateId(),
      flaw: fc.oneof(
        { weight: 12, arbitrary: fc.constant('none' as const) },
        { weight: 4, arbitrary: fc.constantFrom('young', 'revoked', 'low', 'foreign') },
      ),
      days: fc.nat(400),
      room: fc.bigInt({ min: 0n, max: 1_000n }),
    },
    { limited: fc.boolean(), toBeRevoked: fc.boolean() },
  ).map(({ id, flaw, days, room, limited = false, toBeRevoked = false }) => ({ on, collectOn, amount }) => {
    const other = amount.currency === 'CHF' ? 'SEK' : 'CHF'
    const most = money(
      amount.amount + (flaw === 'low' ? -room - 1n : room),
      flaw === 'foreign' ? other : amount.currency,
    )
    return {
      id,
      grantedOn: flaw === 'young' ? addDays(on, 1) : addDays(on, -days),
      ...(toBeRevoked || flaw === 'revoked'
        ? { revokedOn: addDays(collectOn, flaw === 'revoked' ? 0 : days + 1) }
        : {}),
      ...(limited || flaw === 'low' || flaw === 'foreign' ? { limit: most } : {}),
    }
  })
