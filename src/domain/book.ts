import * as t from 'io-ts'
import { DebtCommand } from './debt/command.js'
import { DebtEvent } from './debt/event.js'
import type { DebtRejection } from './debt/rejection.js'
import { PaymentCommand } from './payment/command.js'
import { PaymentEvent } from './payment/event.js'
import type { PaymentRejection } from './payment/rejection.js'

/** Everything that can happen in a book. */
export const BookEvent = t.union([...DebtEvent.types, ...PaymentEvent.types], 'BookEvent')
export type BookEvent = DebtEvent | PaymentEvent

/** Everything that can be asked of a book. */
export const BookCommand = t.union([...DebtCommand.types, ...PaymentCommand.types], 'BookCommand')
export type BookCommand = DebtCommand | PaymentCommand
export type BookCommandJson = t.OutputOf<typeof BookCommand>

/** Every way in which a book refuses. */
export type BookRejection = DebtRejection | PaymentRejection
