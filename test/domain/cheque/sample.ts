// A cheque and what is said about it, for the examples of its tests.
import { play } from '../../../src/adapters/testing/history.js'
import { cheque } from '../../../src/domain/cheque/cheque.js'
import type { ChequeCommand, ChequeCommandOf } from '../../../src/domain/cheque/command.js'
import type { ChequeEvent } from '../../../src/domain/cheque/event.js'
import { type ChequeState, outstandingOf, type ReceivedCheque } from '../../../src/domain/cheque/state.js'
import { fold } from '../../../src/domain/decider.js'
import type { ChequeId, DebtId } from '../../../src/domain/value/id.js'
import { customer, day, eur, PAY } from '../sample.js'

export const CHQ = 'CHQ-7' as ChequeId
export const A = 'INV-A' as DebtId
export const B = 'INV-B' as DebtId

/** 1,000.00 EUR, handed over on 1 March 2026 and dated the end of May: 600.00 for A and 400.00 for B. */
export const receive = (says: Partial<ChequeCommandOf<'ReceiveCheque'>> = {}): ChequeCommandOf<'ReceiveCheque'> => ({
  type: 'ReceiveCheque',
  cheque: CHQ,
  debtor: customer,
  on: day('2026-03-01'),
  amount: eur('1000.00'),
  chequeDate: day('2026-05-31'),
  drawer: 'D-1',
  bank: 'Bank Melli',
  serial: '104882',
  purpose: 'payment',
  covers: [
    { debt: A, amount: eur('600.00') },
    { debt: B, amount: eur('400.00') },
  ],
  ...says,
})

const about = (on: string) => ({ cheque: CHQ, on: day(on) })

export const deposit = (on: string, noEarlyPresentment?: boolean): ChequeCommand => ({
  ...{ type: 'DepositCheque', ...about(on), bank: 'our bank' },
  ...(noEarlyPresentment === undefined ? {} : { noEarlyPresentment }),
})
export const represent = (on: string): ChequeCommand => ({ type: 'RepresentCheque', ...about(on), bank: 'our bank' })
export const recall = (on: string): ChequeCommand => ({ type: 'RecallCheque', ...about(on), reason: 'asked for time' })
export const clear = (on: string, n = 1): ChequeCommand => ({ type: 'ClearCheque', ...about(on), payment: PAY(n) })
export const partlyClear = (amount: string, on: string, n = 1): ChequeCommand => ({
  ...{ type: 'PartlyClearCheque', ...about(on), payment: PAY(n), amount: eur(amount), certificate: 'N-1' },
})
export const bounce = (on: string): ChequeCommand => ({
  ...{ type: 'BounceCheque', ...about(on), reason: 'insufficient-funds' },
})
export const endorse = (on: string, recourse: boolean): ChequeCommand => ({
  ...{ type: 'EndorseCheque', ...about(on), to: 'S-1', recourse },
})
export const replace = (on: string, ...by: ReadonlyArray<string>): ChequeCommand => ({
  ...{ type: 'ReplaceCheque', ...about(on), by: by as ReadonlyArray<ChequeId> },
})
export const redeem = (amount: string, on: string, n = 1): ChequeCommand => ({
  ...{ type: 'RedeemCheque', ...about(on), payment: PAY(n), amount: eur(amount), method: 'cash' },
})
export const giveBack = (on: string): ChequeCommand => ({ type: 'ReturnCheque', ...about(on), reason: 'agreed' })
export const stop = (on: string): ChequeCommand => ({ type: 'StopCheque', ...about(on), reason: 'lost' })
export const reverse = (on: string, clearing = 1): ChequeCommand => ({
  ...{ type: 'ReverseClearing', ...about(on), clearing, reason: 'reversed by the bank' },
})
export const refer = (on: string): ChequeCommand => ({
  ...{ type: 'ReferChequeToLegal', ...about(on), authority: 'District Court', counsel: 'Counsel & Co' },
})

/** The events of those commands after the cheque was received; one that is refused is a mistake in the test. */
export const life = (...commands: ReadonlyArray<ChequeCommand>): ReadonlyArray<ChequeEvent> =>
  lifeOf(receive(), ...commands)

export const lifeOf = (...commands: ReadonlyArray<ChequeCommand>): ReadonlyArray<ChequeEvent> => {
  const { events, rejections } = play(cheque, commands)
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  return events
}

/** Those events, and those of further commands. */
export const after = (
  events: ReadonlyArray<ChequeEvent>,
  ...commands: ReadonlyArray<ChequeCommand>
): ReadonlyArray<ChequeEvent> => {
  const further = play({ ...cheque, initial: fold(cheque, events) }, commands)
  if (further.rejections.length > 0) {
    throw new Error(`refused: ${further.rejections.map((each) => each._tag).join(', ')}`)
  }
  return [...events, ...further.events]
}

/** The cheque after those events. */
export const stateAfter = (events: ReadonlyArray<ChequeEvent>): Exclude<ChequeState, { situation: 'unreceived' }> => {
  const state = fold(cheque, events)
  if (state.situation === 'unreceived') throw new Error('not received')
  return state
}

export const outstandingAfter = (events: ReadonlyArray<ChequeEvent>): bigint =>
  outstandingOf(stateAfter(events) satisfies ReceivedCheque)
