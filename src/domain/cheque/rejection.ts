import type { ChequeId, DebtId, PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import type { CurrencyMismatch } from '../value/money-arithmetic.js'
import type { ChequeCommand } from './command.js'
import type { ChequeSituation } from './state.js'

/**
 * Why a cheque refuses a command. Closed, and always with the figures that it was decided on.
 *
 * @since 0.1.0
 */
export type ChequeRejection =
  | { readonly _tag: 'UnknownCheque'; readonly cheque: ChequeId }
  | { readonly _tag: 'ChequeAlreadyReceived'; readonly cheque: ChequeId; readonly differs: ReadonlyArray<string> }
  | {
      readonly _tag: 'NotPossible'
      readonly cheque: ChequeId
      readonly situation: ChequeSituation
      readonly command: ChequeCommand['type']
    }
  | { readonly _tag: 'BeforePrevious'; readonly on: LocalDate; readonly previous: LocalDate }
  | { readonly _tag: 'BeforeChequeDate'; readonly on: LocalDate; readonly chequeDate: LocalDate }
  | { readonly _tag: 'NotPositive'; readonly field: string; readonly amount: Money }
  | CurrencyMismatch
  | { readonly _tag: 'CoversTooMuch'; readonly covered: Money; readonly amount: Money }
  | { readonly _tag: 'CoversTwice'; readonly debt: DebtId }
  | { readonly _tag: 'ReplacesItself'; readonly cheque: ChequeId }
  | { readonly _tag: 'NoReplacement'; readonly cheque: ChequeId }
  | { readonly _tag: 'NotInPart'; readonly amount: Money; readonly presented: Money }
  | { readonly _tag: 'NotInFull'; readonly amount: Money; readonly required: Money }
  | { readonly _tag: 'ExceedsShortfall'; readonly amount: Money; readonly shortfall: Money }
  | { readonly _tag: 'DuplicatePayment'; readonly payment: PaymentId; readonly clearing: number }
  | { readonly _tag: 'UnknownClearing'; readonly cheque: ChequeId; readonly clearing: number }
  | { readonly _tag: 'NoRecourse'; readonly cheque: ChequeId; readonly to: string }
