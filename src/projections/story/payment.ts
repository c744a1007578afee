import type { DebitFailureReason, Instruction, PaymentEvent } from '../../domain/payment/event.js'
import type { Money } from '../../domain/value/money.js'
import { tellAmount } from '../../domain/value/tell-amount.js'
import { aside, when } from './phrase.js'
import type { Words } from './words.js'

const direction = (instruction: Instruction): string => {
  if (instruction.strategy === 'none') return 'to be held on account'
  if (instruction.strategy !== 'specific') return `to be placed ${instruction.strategy}`
  const lines = instruction.directions.map(({ debt, amount }) =>
    amount === undefined ? debt : `${debt} (${tellAmount(amount)})`,
  )
  const { rest } = instruction
  if (lines.length === 0) return rest === undefined ? 'to be held on account' : `to be placed ${rest}`
  return `for ${lines.join(', ')}${when(rest, (strategy) => `, what is left ${strategy}`)}`
}

const failures: Readonly<Record<DebitFailureReason, string>> = {
  'insufficient-funds': 'insufficient funds',
  'mandate-revoked': 'the mandate was revoked',
  'account-closed': 'the account is closed',
  refused: 'it was refused',
  technical: 'a technical matter',
  other: 'another reason',
}

const fee = ({ fee }: { readonly fee?: Money | undefined }): string =>
  when(fee, (charged) => `; the bank charged ${tellAmount(charged)}`)

const approved = ({ approvedBy }: { readonly approvedBy?: string | undefined }): string =>
  when(approvedBy, (by) => `; approved by ${by}`)

export const paymentWords: Words<PaymentEvent> = {
  PaymentReceived: (e) =>
    `${tellAmount(e.amount)} received from ${e.debtor} by ${e.method}, ${direction(e.instruction)}${aside(e.reference)}`,
  CreditGranted: (e) =>
    `${tellAmount(e.amount)} credited to ${e.debtor}, no money: ${e.reason}, ${direction(e.instruction)}${aside(e.reference)}${approved(e)}`,
  PaymentAllocated: (e) => `${tellAmount(e.amount)} placed on debt ${e.debt} (${e.strategy})`,
  PaymentUnallocated: (e) =>
    `${tellAmount(e.amount)} taken off debt ${e.debt}: ${e.reason}${e.hold ? '; held on account' : ''}${fee(e)}`,
  PaymentReturned: (e) => `${tellAmount(e.amount)} went back to the bank: ${e.reason}${fee(e)}`,
  PaymentRefunded: (e) =>
    `Refund ${e.refund}: ${tellAmount(e.amount)} paid out by ${e.method}: ${e.reason}${approved(e)}`,
  UnappliedReleased: (e) => `${tellAmount(e.amount)} taken as income: ${e.reason}${approved(e)}`,
  DebitRequested: (e) =>
    `Direct debit ${e.attempt} under mandate ${e.mandate}: the bank is to collect ${tellAmount(e.amount)} from ${e.debtor} on ${e.collectOn}, ${direction(e.instruction)}${aside(e.reference)}`,
  DebitFailed: (e) =>
    `Direct debit ${e.attempt} failed: ${failures[e.reason]}${e.final ? '; it is not to be tried again' : when(e.retryOn, (day) => `; it may be tried again from ${day} on`)}`,
  DebitSucceeded: (e) => `Direct debit ${e.attempt} brought the money`,
}
