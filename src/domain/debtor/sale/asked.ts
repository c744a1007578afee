import { CashShare, creditPart } from '../cash-share.js'
import type { DebtorState, KnownDebtor } from '../state.js'
import type { SalePolicy } from './policy.js'
import type { Exposure, Sale } from './sale.js'

/** What every rule looks at. `debtor` is there if registered by then; `onCredit` is what of the sale is not paid at once. */
export interface Asked {
  readonly policy: SalePolicy
  readonly debtor: KnownDebtor | undefined
  readonly exposure: Exposure
  readonly sale: Sale
  readonly onCredit: bigint
}

export const asked = (policy: SalePolicy, debtor: DebtorState, exposure: Exposure, sale: Sale): Asked => ({
  policy,
  debtor: debtor.situation === 'unregistered' || sale.on < debtor.registered.on ? undefined : debtor,
  exposure,
  sale,
  onCredit: CashShare.is(sale.cashShare) ? creditPart(sale.amount.amount, sale.cashShare) : sale.amount.amount,
})
