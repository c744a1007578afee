import * as fc from 'fast-check'
import type { ChequeEvent, ChequeEventOf } from '../../../../domain/cheque/event.js'
import { chequeId, debtId, debtorId, paymentId } from '../id.js'
import { localDate } from '../local-date.js'
import { paymentMethod } from '../method.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { text } from '../text.js'
import { bounceReason, chequePurpose, sayadId, stopReason } from './particulars.js'

const says = <T extends ChequeEvent['type']>(type: T) => ({
  type: fc.constant(type),
  on: localDate(),
  cheque: chequeId(),
  debtor: debtorId(),
})
const amount = money({ min: 0n })
const cheques = fc.array(chequeId(), { maxLength: 3 })
const reason = text()
const brought = { clearing: fc.nat(9), payment: paymentId(), amount }

const events: { readonly [T in ChequeEvent['type']]: fc.Arbitrary<ChequeEventOf<T>> } = {
  ChequeReceived: record(
    {
      ...says('ChequeReceived'),
      amount,
      chequeDate: localDate(),
      drawer: text(),
      bank: text(),
      serial: text(),
      purpose: chequePurpose(),
      covers: fc.array(record({ debt: debtId(), amount }), { maxLength: 3 }),
    },
    { sayad: sayadId(), replaces: cheques, reference: text() },
  ),
  ChequeDeposited: record({ ...says('ChequeDeposited'), bank: text() }),
  ChequeRecalled: record({ ...says('ChequeRecalled'), reason }),
  ChequeCleared: record({ ...says('ChequeCleared'), ...brought }),
  ChequePartlyCleared: record(
    { ...says('ChequePartlyCleared'), ...brought, shortfall: amount },
    { certificate: text() },
  ),
  ChequeBounced: record(
    { ...says('ChequeBounced'), bounce: fc.nat(9), reason: bounceReason(), shortfall: amount },
    { certificate: text(), fee: amount },
  ),
  ChequeRepresented: record({ ...says('ChequeRepresented'), bank: text() }),
  ChequeEndorsed: record({ ...says('ChequeEndorsed'), to: text(), recourse: fc.boolean() }),
  ChequeReplaced: record({ ...says('ChequeReplaced'), by: cheques }),
  ChequeRedeemed: record({ ...says('ChequeRedeemed'), ...brought, method: paymentMethod(), remaining: amount }),
  ChequeReturned: record({ ...says('ChequeReturned'), reason }),
  ChequeStopped: record({ ...says('ChequeStopped'), reason: stopReason() }),
  ClearingReversed: record({ ...says('ClearingReversed'), ...brought, reason }),
  ChequeReferredToLegal: record({
    ...says('ChequeReferredToLegal'),
    authority: text(),
    counsel: text(),
    claim: amount,
  }),
}

/**
 * Any event of a cheque that its codec accepts, possible or not: for codecs, stores and folds. Events that follow from one
 * another come from {@link chequeHistory}.
 */
export const chequeEvent = <T extends ChequeEvent['type'] = ChequeEvent['type']>(
  ...types: ReadonlyArray<T>
): fc.Arbitrary<ChequeEventOf<T>> => {
  const chosen = types.length > 0 ? types : (Object.keys(events) as ReadonlyArray<string> as ReadonlyArray<T>)
  return fc.oneof(...chosen.map((type) => events[type] as fc.Arbitrary<ChequeEventOf<T>>))
}
