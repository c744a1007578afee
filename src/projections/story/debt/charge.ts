import type { ChargedComponent, DebtEventOf } from '../../../domain/debt/event.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import type { Words } from '../words.js'

/** Said of an amount: `5.00 EUR of interest`. */
const components: Readonly<Record<ChargedComponent, string>> = {
  fee: 'in fees',
  interest: 'of interest',
  cost: 'of costs',
}

const grounds: Readonly<Record<DebtEventOf<'ChargeWaived'>['ground'], string>> = {
  favour: 'as a favour',
  correction: 'since it should not have been charged',
}

export const chargeWords: Words<DebtEventOf<'LateChargeAdded' | 'CollectionCostAdded' | 'ChargeWaived'>> = {
  LateChargeAdded: (e) =>
    `${tellAmount(e.amount)} ${components[e.component]} charged for being late from ${e.from} to ${e.on} (${e.strategy})${e.contested ? '; whether that is owed is contested' : ''}`,
  CollectionCostAdded: (e) => `Collection cost ${e.charge} of ${tellAmount(e.amount)} charged: ${e.evidence}`,
  ChargeWaived: (e) =>
    `${tellAmount(e.amount)} ${components[e.component]} waived ${grounds[e.ground]}, approved by ${e.approvedBy}: ${e.reason}`,
}
