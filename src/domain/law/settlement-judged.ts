import type { DebtEventOf } from '../debt/event.js'
import { isMoneyMethod } from '../value/method.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

interface Told {
  readonly agreed: DebtEventOf<'SettlementAgreed'>
  readonly came: Map<string, bigint>
  status: 'agreed' | 'honoured' | 'failed'
}

/**
 * A settlement is honoured by money that came from the day it was agreed to its last, and has failed only after that day, or when the
 * money was taken back; once it is honoured, nothing more is charged. Money that came in time and was told of after that honours it
 * still.
 *
 * @since 0.2.0
 */
export const settlementJudged: Law<ReplayedDebt> = {
  name: 'a settlement is honoured by its money alone, has failed only after its day, and is the end of charges',
  source: 'accord and satisfaction: what was agreed and paid is the end of the claim',
  says: 'Whoever pays what we settled for owes us nothing more; whoever does not owes all of it, but not before the day.',
  guard: whereThereIs('SettlementHonoured', 'SettlementFailed'),
  check: (history) => {
    const settlements = new Map<string, Told>()
    return eachEvent(history, (event) => {
      switch (event.type) {
        case 'SettlementAgreed':
          settlements.set(event.settlement, { agreed: event, came: new Map(), status: 'agreed' })
          return undefined
        case 'DebtPaid':
        case 'DebtPartiallyPaid':
          if (isMoneyMethod(event.method)) come(settlements, event)
          return undefined
        case 'PaymentReversed':
          goBack(settlements, event)
          return undefined
        case 'SettlementHonoured':
        case 'SettlementFailed': {
          const told = settlements.get(event.settlement)
          return told === undefined ? `${event.settlement} was never agreed` : judge(event, told)
        }
        case 'LateChargeAdded':
        case 'CollectionCostAdded': {
          const honoured = [...settlements.values()].find(({ status }) => status === 'honoured')
          return honoured && `${tellAmount(event.amount)} charged after ${honoured.agreed.settlement} was honoured`
        }
        default:
          return undefined
      }
    })
  },
}

const keyOf = ({ payment, allocation }: { readonly payment: string; readonly allocation: number }): string =>
  `${payment}/${allocation}`

const come = (settlements: ReadonlyMap<string, Told>, paid: DebtEventOf<'DebtPaid' | 'DebtPartiallyPaid'>): void => {
  for (const { agreed, came } of settlements.values()) {
    if (agreed.on <= paid.on && paid.on <= agreed.by) came.set(keyOf(paid), paid.amount.amount)
  }
}

const goBack = (settlements: ReadonlyMap<string, Told>, back: DebtEventOf<'PaymentReversed'>): void => {
  for (const { came } of settlements.values()) {
    const had = came.get(keyOf(back))
    if (had !== undefined) came.set(keyOf(back), had - back.amount.amount)
  }
}

const judge = (
  { type, on }: DebtEventOf<'SettlementHonoured' | 'SettlementFailed'>,
  told: Told,
): string | undefined => {
  const { agreed, came, status } = told
  const enough = [...came.values()].reduce((sum, amount) => sum + amount, 0n) >= agreed.pay.amount
  told.status = type === 'SettlementHonoured' ? 'honoured' : 'failed'
  if (type === 'SettlementHonoured') {
    if (status === 'honoured') return `${agreed.settlement} was honoured already`
    return enough ? undefined : `${tellAmount(agreed.pay)} did not come for ${agreed.settlement}`
  }
  if (status === 'failed') return `${agreed.settlement} was failed already`
  if (enough) return `${tellAmount(agreed.pay)} came for ${agreed.settlement}`
  return status === 'honoured' || on > agreed.by ? undefined : `${agreed.settlement} may be paid until ${agreed.by}`
}
