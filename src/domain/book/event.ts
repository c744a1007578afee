import * as t from 'io-ts'
import { ChequeEvent } from '../cheque/event.js'
import { PolicyAdopted } from '../collection/policy/policy-adopted.js'
import { DebtEvent } from '../debt/event.js'
import { DebtorEvent } from '../debtor/event.js'
import { PaymentEvent } from '../payment/event.js'

/**
 * Everything that can happen in a book.
 *
 * @since 0.1.0
 */
export const BookEvent = t.union(
  [...DebtEvent.types, ...PaymentEvent.types, ...ChequeEvent.types, ...DebtorEvent.types, PolicyAdopted],
  'BookEvent',
)
export type BookEvent = DebtEvent | PaymentEvent | ChequeEvent | DebtorEvent | PolicyAdopted
