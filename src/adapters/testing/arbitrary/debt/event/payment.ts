import * as fc from 'fast-check'
import { debtorId, paymentId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { paymentMethod } from '../../method.js'
import { record } from '../../record.js'
import { amount, type EventArbitraries, reason, says, split } from './says.js'

const allocation = { payment: paymentId(), allocation: fc.nat(9), amount }
const how = { method: paymentMethod(), valueDate: localDate() }
const byOthers = { payer: debtorId() }
const applied = { ...allocation, split, remaining: amount }

export const paymentEvents: EventArbitraries<'DebtPartiallyPaid' | 'DebtPaid' | 'PaymentReversed' | 'DebtRecovered'> = {
  DebtPartiallyPaid: record({ ...says('DebtPartiallyPaid'), ...applied, ...how }, byOthers),
  DebtPaid: record({ ...says('DebtPaid'), ...applied, ...how }, byOthers),
  PaymentReversed: record(
    { ...says('PaymentReversed'), ...applied, reason },
    { discount: record({ amount, split }), ...byOthers },
  ),
  DebtRecovered: record({ ...says('DebtRecovered'), ...allocation, ...how, outstanding: amount }, byOthers),
}
