import * as fc from 'fast-check'
import { paymentId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { paymentMethod } from '../../method.js'
import { record } from '../../record.js'
import { amount, type EventArbitraries, reason, says, split } from './says.js'

const allocation = { payment: paymentId(), allocation: fc.nat(9), amount }
const how = { method: paymentMethod(), valueDate: localDate() }
const applied = { ...allocation, split, remaining: amount }

export const paymentEvents: EventArbitraries<'DebtPartiallyPaid' | 'DebtPaid' | 'PaymentReversed' | 'DebtRecovered'> = {
  DebtPartiallyPaid: record({ ...says('DebtPartiallyPaid'), ...applied, ...how }),
  DebtPaid: record({ ...says('DebtPaid'), ...applied, ...how }),
  PaymentReversed: record({ ...says('PaymentReversed'), ...applied, reason }, { discount: record({ amount, split }) }),
  DebtRecovered: record({ ...says('DebtRecovered'), ...allocation, ...how, outstanding: amount }),
}
