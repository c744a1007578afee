import * as fc from 'fast-check'
import type { DebtorCommand } from '../../../../domain/debtor/command.js'
import { debtorCommand } from './command.js'
import { ceasing, consenting, optingOut, preferring } from './contact.js'
import { agreeing, assessing, classifying, holding, limiting, releasing } from './credit.js'
import { mandating, revoking } from './mandate.js'
import { endingMoratorium, insolvent, startingMoratorium } from './moratorium.js'
import { type RegisterConstraints, registering } from './register.js'
import { erasing, lettingGo, retaining } from './retention.js'
import type { DebtorFit } from './sight.js'

/** For every command one that fits the debtor whom it meets, and how often it is asked. */
const steps = (constraints: RegisterConstraints) =>
  ({
    RegisterDebtor: [1, registering(constraints)],
    AssessCredit: [4, assessing()],
    SetCreditLimit: [4, limiting()],
    HoldCredit: [3, holding()],
    ReleaseCredit: [3, releasing()],
    AgreeTerms: [4, agreeing()],
    ChangeContactPreference: [3, preferring()],
    GiveConsent: [4, consenting()],
    RevokeConsent: [3, optingOut()],
    RequestCease: [2, ceasing()],
    StartMoratorium: [3, startingMoratorium()],
    EndMoratorium: [3, endingMoratorium()],
    RecordInsolvency: [1, insolvent()],
    GrantMandate: [3, mandating()],
    RevokeMandate: [3, revoking()],
    ClassifyDebtor: [3, classifying()],
    PlaceRetentionHold: [3, retaining()],
    ReleaseRetentionHold: [3, lettingGo()],
    EraseSubject: [1, erasing()],
  }) as const satisfies { readonly [T in DebtorCommand['type']]: readonly [number, fc.Arbitrary<DebtorFit>] }

export interface DebtorStepConstraints extends RegisterConstraints {
  /** Only these commands; all by default. */
  readonly only?: ReadonlyArray<DebtorCommand['type']>
}

/**
 * The next command about a debtor, made to fit what is then known: mostly it is accepted. One in twenty is any command at
 * all, about the same debtor.
 *
 * @example history(debtor, debtorStep({ only: ['RegisterDebtor', 'GiveConsent', 'RequestCease'] }))
 */
export const debtorStep = ({ only, ...constraints }: DebtorStepConstraints = {}): fc.Arbitrary<DebtorFit> => {
  const all = steps(constraints)
  const types = only ?? (Object.keys(all) as ReadonlyArray<DebtorCommand['type']>)
  const fitting = types.map((type) => ({ weight: 2 * all[type][0], arbitrary: all[type][1] }))
  const weight = Math.max(1, Math.round(fitting.reduce((sum, each) => sum + each.weight, 0) / 20))
  return fc.oneof(...fitting, { weight, arbitrary: wild(types) })
}

const wild = (types: ReadonlyArray<DebtorCommand['type']>): fc.Arbitrary<DebtorFit> =>
  debtorCommand(...types).map(
    (command) => (state) =>
      state.situation === 'unregistered' ? command : { ...command, debtor: state.registered.debtor },
  )
