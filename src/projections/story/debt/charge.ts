import type { ChargedComponent, DebtEventOf } from '../../../domain/debt/event.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { ofDisputes } from '../phrase.js'
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

/** When a charge is due, where that is not its own day. */
const dueLater = ({ dueDate }: { readonly dueDate?: string | undefined }): string =>
  dueDate === undefined ? '' : `; due ${dueDate}`

export const chargeWords: Words<DebtEventOf<'LateChargeAdded' | 'CollectionCostAdded' | 'ChargeWaived'>> = {
  LateChargeAdded: (e) =>
    `${tellAmount(e.amount)} ${components[e.component]} charged for being late from ${e.from} to ${e.on} (${e.strategy})${e.contested ? '; whether that is owed is contested' : ''}${dueLater(e)}`,
  CollectionCostAdded: (e) =>
    `Collection cost ${e.charge} of ${tellAmount(e.amount)} charged: ${e.evidence}${dueLater(e)}`,
  ChargeWaived: (e) =>
    `${tellAmount(e.amount)} ${components[e.component]} waived ${grounds[e.ground]}, approved by ${e.approvedBy}: ${e.reason}${ofDisputes(e)}`,
}
