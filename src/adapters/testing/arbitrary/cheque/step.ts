import * as fc from 'fast-check'
import type { ChequeCommand } from '../../../../domain/cheque/command.js'
import { bouncing, clearing, partlyClearing, reversingClearing } from './clear.js'
import { chequeCommand } from './command.js'
import { depositing, recalling, representing } from './deposit.js'
import { type ReceiveChequeConstraints, receivingCheque } from './receive.js'
import { endorsing, redeeming, referringCheque, replacing, returningCheque, stopping } from './settle.js'
import type { ChequeFit } from './sight.js'

/** For every command one that fits the cheque which it meets, and how often it is asked. */
const steps = (constraints: ReceiveChequeConstraints) =>
  ({
    ReceiveCheque: [1, receivingCheque(constraints)],
    DepositCheque: [9, depositing()],
    RecallCheque: [2, recalling()],
    ClearCheque: [4, clearing()],
    PartlyClearCheque: [4, partlyClearing()],
    BounceCheque: [6, bouncing()],
    RepresentCheque: [6, representing()],
    EndorseCheque: [4, endorsing()],
    ReplaceCheque: [2, replacing()],
    RedeemCheque: [4, redeeming()],
    ReturnCheque: [1, returningCheque()],
    StopCheque: [1, stopping()],
    ReverseClearing: [8, reversingClearing()],
    ReferChequeToLegal: [2, referringCheque()],
  }) as const satisfies { readonly [T in ChequeCommand['type']]: readonly [number, fc.Arbitrary<ChequeFit>] }

export interface ChequeStepConstraints extends ReceiveChequeConstraints {
  /** Only these commands; all by default. */
  readonly only?: ReadonlyArray<ChequeCommand['type']>
}

/**
 * The next command of a cheque's life, made to fit the cheque as it then is. One in twenty is any command at all, about the
 * same cheque.
 *
 * @example history(cheque, chequeStep({ only: ['ReceiveCheque', 'DepositCheque', 'BounceCheque'] }))
 */
export const chequeStep = ({ only, ...constraints }: ChequeStepConstraints = {}): fc.Arbitrary<ChequeFit> => {
  const all = steps(constraints)
  const types = only ?? (Object.keys(all) as ReadonlyArray<ChequeCommand['type']>)
  const fitting = types.map((type) => ({ weight: 2 * all[type][0], arbitrary: all[type][1] }))
  const weight = Math.max(1, Math.round(fitting.reduce((sum, each) => sum + each.weight, 0) / 20))
  return fc.oneof(...fitting, { weight, arbitrary: wild(types) })
}

const wild = (types: ReadonlyArray<ChequeCommand['type']>): fc.Arbitrary<ChequeFit> =>
  chequeCommand(...types).map(
    (command) => (state) =>
      state.situation === 'unreceived' ? command : { ...command, cheque: state.received.cheque },
  )
