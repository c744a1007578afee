import * as t from 'io-ts'
import { ChequeCommand } from '../cheque/command.js'
import { DebtCommand } from '../debt/command.js'
import { DebtorCommand } from '../debtor/command.js'
import { PaymentCommand } from '../payment/command.js'

/** Everything that can be asked of a book. */
export const BookCommand = t.union(
  [...DebtCommand.types, ...PaymentCommand.types, ...ChequeCommand.types, ...DebtorCommand.types],
  'BookCommand',
)
export type BookCommand = DebtCommand | PaymentCommand | ChequeCommand | DebtorCommand
export type BookCommandJson = t.OutputOf<typeof BookCommand>
