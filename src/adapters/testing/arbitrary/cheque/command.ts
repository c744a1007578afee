import * as fc from 'fast-check'
import type { ChequeCommand, ChequeCommandOf } from '../../../../domain/cheque/command.js'
import { chequeId, debtId, debtorId, paymentId } from '../id.js'
import { localDate } from '../local-date.js'
import { paymentMethod } from '../method.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { text } from '../text.js'
import { bounceReason, chequePurpose, sayadId, stopReason } from './particulars.js'

const says = <T extends ChequeCommand['type']>(type: T) => ({
  type: fc.constant(type),
  on: localDate(),
  cheque: chequeId(),
})
const amount = money({ min: -10n })
const cheques = fc.array(chequeId(), { maxLength: 3 })
const reason = text()
const early = { noEarlyPresentment: fc.boolean() }

const commands: { readonly [T in ChequeCommand['type']]: fc.Arbitrary<ChequeCommandOf<T>> } = {
  ReceiveCheque: record(
    {
      ...says('ReceiveCheque'),
      debtor: debtorId(),
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
  DepositCheque: record({ ...says('DepositCheque'), bank: text() }, early),
  RecallCheque: record({ ...says('RecallCheque'), reason }),
  ClearCheque: record({ ...says('ClearCheque'), payment: paymentId() }),
  PartlyClearCheque: record({ ...says('PartlyClearCheque'), payment: paymentId(), amount }, { certificate: text() }),
  BounceCheque: record({ ...says('BounceCheque'), reason: bounceReason() }, { certificate: text(), fee: amount }),
  RepresentCheque: record({ ...says('RepresentCheque'), bank: text() }, early),
  EndorseCheque: record({ ...says('EndorseCheque'), to: text(), recourse: fc.boolean() }),
  ReplaceCheque: record({ ...says('ReplaceCheque'), by: cheques }),
  RedeemCheque: record({ ...says('RedeemCheque'), payment: paymentId(), amount, method: paymentMethod() }),
  ReturnCheque: record({ ...says('ReturnCheque'), reason }),
  StopCheque: record({ ...says('StopCheque'), reason: stopReason() }),
  ReverseClearing: record({ ...says('ReverseClearing'), clearing: fc.nat(5), reason }),
  ReferChequeToLegal: record({ ...says('ReferChequeToLegal'), authority: text(), counsel: text() }),
}

/**
 * Any command of a cheque that its codec accepts, sensible or not: for codecs, and as the wild ones among commands that fit.
 * For commands that a cheque mostly accepts see {@link chequeStep}.
 */
export const chequeCommand = <T extends ChequeCommand['type'] = ChequeCommand['type']>(
  ...types: ReadonlyArray<T>
): fc.Arbitrary<ChequeCommandOf<T>> => {
  const chosen = types.length > 0 ? types : (Object.keys(commands) as ReadonlyArray<string> as ReadonlyArray<T>)
  return fc.oneof(...chosen.map((type) => commands[type] as fc.Arbitrary<ChequeCommandOf<T>>))
}
