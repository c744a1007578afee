import type { BounceReason, ChequeEvent, ChequeEventOf, StopReason } from '../../domain/cheque/event.js'
import { tellAmount } from '../../domain/value/tell-amount.js'
import { aside, when } from './phrase.js'
import type { Words } from './words.js'

const bounceReasons: Readonly<Record<BounceReason, string>> = {
  'insufficient-funds': 'insufficient funds',
  'account-closed': 'the account is closed',
  stopped: 'its payment was forbidden',
  signature: 'the signature',
  date: 'the date',
  technical: 'a technical matter',
  other: 'another reason',
}

const stopReasons: Readonly<Record<StopReason, string>> = {
  lost: 'it was lost',
  stolen: 'it was stolen',
  countermanded: 'its payment was forbidden',
  cancelled: 'it was cancelled',
}

type Received = ChequeEventOf<'ChequeReceived'>

const coversOf = ({ covers, purpose }: Received): string => {
  const debts = covers.map(({ debt, amount }) => `${debt} (${tellAmount(amount)})`).join(', ')
  if (purpose === 'security') return `, as security${debts === '' ? '' : ` for ${debts}`}`
  return debts === '' ? '' : `, for ${debts}`
}

const papersOf = ({ bank, serial, sayad, drawer }: Received): string =>
  `${bank} ${serial}${when(sayad, (id) => `, Sayad ${id}`)}, drawn by ${drawer}`

export const chequeWords: Words<ChequeEvent> = {
  ChequeReceived: (e) =>
    `Cheque of ${tellAmount(e.amount)} for ${e.chequeDate} received from ${e.debtor}${coversOf(e)} (${papersOf(e)})${when(e.replaces, (cheques) => (cheques.length === 0 ? '' : `, in place of ${cheques.join(', ')}`))}${aside(e.reference)}`,
  ChequeDeposited: (e) => `Deposited with ${e.bank}`,
  ChequeRecalled: (e) => `Taken back from the bank: ${e.reason}`,
  ChequeCleared: (e) => `${tellAmount(e.amount)} cleared as payment ${e.payment} (clearing ${e.clearing})`,
  ChequePartlyCleared: (e) =>
    `${tellAmount(e.amount)} cleared as payment ${e.payment} (clearing ${e.clearing}), ${tellAmount(e.shortfall)} short${when(e.certificate, (paper) => `; certificate ${paper}`)}`,
  ChequeBounced: (e) =>
    `Bounce ${e.bounce}: ${bounceReasons[e.reason]}, ${tellAmount(e.shortfall)} short${when(e.certificate, (paper) => `; certificate ${paper}`)}${when(e.fee, (fee) => `; the bank charged ${tellAmount(fee)}`)}`,
  ChequeRepresented: (e) => `Presented again at ${e.bank}`,
  ChequeEndorsed: (e) => `Passed on to ${e.to}, ${e.recourse ? 'and may come back' : 'and cannot come back'}`,
  ChequeReplaced: (e) => `Replaced by ${e.by.length === 0 ? 'no other cheque' : e.by.join(', ')}`,
  ChequeRedeemed: (e) =>
    `${tellAmount(e.amount)} paid by ${e.method} instead, as payment ${e.payment} (clearing ${e.clearing}): it still owes ${tellAmount(e.remaining)}`,
  ChequeReturned: (e) => `Given back to the debtor unpaid: ${e.reason}`,
  ChequeStopped: (e) => `Stopped: ${stopReasons[e.reason]}`,
  ClearingReversed: (e) =>
    `Clearing ${e.clearing} reversed: ${tellAmount(e.amount)} of payment ${e.payment} taken back: ${e.reason}`,
  ChequeReferredToLegal: (e) => `Referred to ${e.counsel} for ${e.authority}: claim ${tellAmount(e.claim)}`,
}
