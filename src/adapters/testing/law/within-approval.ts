import type { Law } from '../../../domain/law/law.js'
import type { Money } from '../../../domain/value/money.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import { eachAccepted, eventOf, whereAccepted } from './each-command.js'

const types = ['GrantConcession', 'AgreeSettlement', 'WaiveCharge'] as const

/**
 * A concession, a settlement or a waiver is within the limit of its approver.
 *
 * @since 0.2.0
 */
export const withinApproval: Law<DebtHistory> = {
  name: 'nobody gives up more than he may approve',
  source: 'limits of approval',
  says: 'A clerk gives up no more than his limit.',
  guard: whereAccepted(...types),
  check: (history) =>
    eachAccepted(history, types, ({ command: { approval }, events }) => {
      const given: Money | undefined =
        eventOf(events, 'ConcessionGranted')?.amount ??
        eventOf(events, 'SettlementAgreed')?.forgives ??
        eventOf(events, 'ChargeWaived')?.amount
      return given === undefined || given.amount <= approval.limit.amount
        ? undefined
        : `${tellAmount(given)} given up, and ${approval.by} may approve ${tellAmount(approval.limit)}`
    }),
}
