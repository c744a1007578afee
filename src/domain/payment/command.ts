import * as t from 'io-ts'
import { Count } from '../count.js'
import { DebtId, DebtorId, PaymentId, Text } from '../id.js'
import { LocalDate } from '../local-date.js'
import { PaymentMethod } from '../method.js'
import { Money } from '../money.js'
import { Instruction } from './event.js'

const about = { payment: PaymentId, on: LocalDate }

/** `on` is the value date. Without an instruction the money goes to the oldest due debts first. */
export const ReceivePayment = t.intersection([
  t.strict({ type: t.literal('ReceivePayment'), ...about, debtor: DebtorId, amount: Money, method: PaymentMethod }),
  t.exact(t.partial({ instruction: Instruction, reference: Text })),
])

/** One placement: so much on that debt, with effect from that day. */
export const Placement = t.strict({ debt: DebtId, amount: Money, on: LocalDate })
export type Placement = Readonly<t.TypeOf<typeof Placement>>

export const AllocatePayment = t.strict({
  type: t.literal('AllocatePayment'),
  payment: PaymentId,
  strategy: Text,
  placements: t.readonlyArray(Placement),
})

/** The money is held on account, unless `hold` says that it should be placed again by the payment's instruction. */
export const UnallocatePayment = t.intersection([
  t.strict({ type: t.literal('UnallocatePayment'), ...about, allocation: Count, reason: Text }),
  t.exact(t.partial({ hold: t.boolean })),
])

export const ReturnPayment = t.strict({ type: t.literal('ReturnPayment'), ...about, reason: Text })

/** The codec of commands from outside: unknown keys are dropped, everything else is checked. */
export const PaymentCommand = t.union(
  [ReceivePayment, AllocatePayment, UnallocatePayment, ReturnPayment],
  'PaymentCommand',
)
export type PaymentCommand = Readonly<t.TypeOf<typeof PaymentCommand>>
export type PaymentCommandJson = t.OutputOf<typeof PaymentCommand>

/** One command by its name: `PaymentCommandOf<'ReceivePayment'>`. */
export type PaymentCommandOf<T extends PaymentCommand['type']> = Extract<PaymentCommand, { readonly type: T }>
