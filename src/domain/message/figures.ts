import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'

/**
 * Who writes, in the words of the language of the message. `howToPay` is where the money is to go.
 *
 * @since 0.2.0
 */
export interface Sender {
  readonly name: string
  readonly phone: string
  readonly howToPay?: string | undefined
  readonly department?: string | undefined
  readonly person?: string | undefined
  readonly hours?: string | undefined
  readonly link?: string | undefined
  /** How to receive no more of these, where a law asks for such a line. */
  readonly optOut?: string | undefined
  /** That it is from a debt collector, and what for, where a law asks for such a line. */
  readonly purposeLine?: string | undefined
}

/**
 * What comes after a final notice: an agency, or the way of law.
 *
 * @since 0.2.0
 */
export type NextStep = 'agency' | 'legal'

/**
 * What a message says beside the account: days that the creditor sets, and what is no part of a debt's stream.
 *
 * @since 0.2.0
 */
export interface MessageFigures {
  readonly payBy?: LocalDate | undefined
  readonly answerBy?: LocalDate | undefined
  readonly nextStep?: NextStep | undefined
  readonly cheque?: { readonly number: string; readonly amount: Money; readonly date: LocalDate } | undefined
}
