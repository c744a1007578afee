import type { DebtId } from '../id.js'
import type { LocalDate } from '../local-date.js'
import { type Money, money } from '../money.js'
import type { Movement } from '../movement.js'
import type { Instruction, PaymentEventOf } from './event.js'

export interface Allocation {
  readonly allocation: number
  readonly debt: DebtId
  readonly amount: bigint
  readonly on: LocalDate
  readonly undone: { readonly on: LocalDate; readonly reason: string } | undefined
}

/** A payment that was received. `unapplied` is what is placed nowhere, `instruction` what to do with it now; `movements` are its dated changes. */
export interface ReceivedPayment {
  readonly received: PaymentEventOf<'PaymentReceived'>
  readonly unapplied: bigint
  readonly instruction: Instruction
  readonly movements: ReadonlyArray<Movement>
  readonly allocations: ReadonlyArray<Allocation>
}

export type PaymentState =
  | { readonly situation: 'unreceived' }
  | (ReceivedPayment & { readonly situation: 'received' | 'returned' })

export const initial: PaymentState = { situation: 'unreceived' }

export const inCurrencyOf = (payment: ReceivedPayment, amount: bigint): Money =>
  money(amount, payment.received.amount.currency)
