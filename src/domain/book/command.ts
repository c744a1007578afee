import * as t from 'io-ts'
import { ChequeCommand } from '../cheque/command.js'
import { AdoptPolicy } from '../collection/adoption/adopt-policy.js'
import { DebtCommand } from '../debt/command.js'
import { DebtorCommand } from '../debtor/command.js'
import { PaymentCommand } from '../payment/command.js'

/**
 * Everything that can be asked of a book.
 *
 * @since 0.1.0
 */
export const BookCommand = t.union(
  [...DebtCommand.types, ...PaymentCommand.types, ...ChequeCommand.types, ...DebtorCommand.types, AdoptPolicy],
  'BookCommand',
)
export type BookCommand = DebtCommand | PaymentCommand | ChequeCommand | DebtorCommand | AdoptPolicy

/**
 * Commands of the process that carries money from payments to debts, and of nobody else.
 *
 * @since 0.2.0
 */
export const processOnly = { ApplyPayment: null, ReversePayment: null } as const satisfies Partial<
  Readonly<Record<BookCommand['type'], null>>
>

/**
 * Everything that can be asked of a book from outside.
 *
 * @since 0.2.0
 */
export type OutsideCommand = Exclude<BookCommand, { readonly type: keyof typeof processOnly }>

/**
 * The JSON of a command from outside.
 *
 * @since 0.1.0
 */
export type BookCommandJson = Exclude<t.OutputOf<typeof BookCommand>, { readonly type: keyof typeof processOnly }>
