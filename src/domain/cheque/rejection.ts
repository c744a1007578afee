import type { CurrencyCode } from '../value/currency.js'
import type { ChequeId, DebtId, PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import type { ChequeCommand } from './command.js'
import type { ChequeSituation } from './state.js'

/** Why a cheque refuses a command. Closed, and always with the figures that it was decided on. */
export type ChequeRejection =
  | { readonly rejection: 'UnknownCheque'; readonly cheque: ChequeId }
  | { readonly rejection: 'ChequeAlreadyReceived'; readonly cheque: ChequeId; readonly differs: ReadonlyArray<string> }
  | {
      readonly rejection: 'NotPossible'
      readonly cheque: ChequeId
      readonly situation: ChequeSituation
      readonly command: ChequeCommand['type']
    }
  | { readonly rejection: 'BeforePrevious'; readonly on: LocalDate; readonly previous: LocalDate }
  | { readonly rejection: 'BeforeChequeDate'; readonly on: LocalDate; readonly chequeDate: LocalDate }
  | { readonly rejection: 'NotPositive'; readonly field: string; readonly amount: Money }
  | { readonly rejection: 'CurrencyMismatch'; readonly expected: CurrencyCode; readonly given: CurrencyCode }
  | { readonly rejection: 'CoversTooMuch'; readonly covered: Money; readonly amount: Money }
  | { readonly rejection: 'CoversTwice'; readonly debt: DebtId }
  | { readonly rejection: 'ReplacesItself'; readonly cheque: ChequeId }
  | { readonly rejection: 'NoReplacement'; readonly cheque: ChequeId }
  | { readonly rejection: 'NotInPart'; readonly amount: Money; readonly presented: Money }
  | { readonly rejection: 'NotInFull'; readonly amount: Money; readonly required: Money }
  | { readonly rejection: 'ExceedsShortfall'; readonly amount: Money; readonly shortfall: Money }
  | { readonly rejection: 'DuplicatePayment'; readonly payment: PaymentId; readonly clearing: number }
  | { readonly rejection: 'UnknownClearing'; readonly cheque: ChequeId; readonly clearing: number }
  | { readonly rejection: 'NoRecourse'; readonly cheque: ChequeId; readonly to: string }
