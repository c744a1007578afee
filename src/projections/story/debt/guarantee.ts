import type { DebtEventOf } from '../../../domain/debt/event.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { when } from '../phrase.js'
import type { Words } from '../words.js'

type Registered = DebtEventOf<'GuaranteeRegistered'>

const kinds: Readonly<Record<Registered['kind'], string>> = {
  cheque: 'a cheque',
  'promissory-note': 'a promissory note',
  guarantor: 'a guarantor',
  collateral: 'collateral',
  deposit: 'a deposit',
}

export const guaranteeWords: Words<Registered | DebtEventOf<'GuaranteeReleased' | 'GuaranteeEnforced'>> = {
  GuaranteeRegistered: (e) =>
    `Guarantee ${e.guarantee} taken: ${kinds[e.kind]} (${e.reference}) for ${e.amount === undefined ? 'all that is owed' : tellAmount(e.amount)}${when(e.expires, (day) => `, until ${day}`)}`,
  GuaranteeReleased: (e) => `Guarantee ${e.guarantee} released: ${e.reason}`,
  GuaranteeEnforced: (e) => `Guarantee ${e.guarantee} called upon for ${tellAmount(e.amount)}: ${e.reason}`,
}
