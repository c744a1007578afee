import type { Law } from '../../../domain/law/law.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import { eachAccepted, eventOf, whereAccepted } from './each-command.js'

const types = ['SignPlan', 'RescheduleDebt'] as const

/**
 * Above the policy's amount no plan takes effect without a guarantee that is registered for the debt, not released, covers the
 * whole plan and lasts until its last instalment.
 *
 * @since 0.2.0
 */
export const planGuaranteed: Law<DebtHistory> = {
  name: 'a large plan is guaranteed',
  source: 'a guarantee is required above an amount of the policy',
  says: 'We agree to a large plan only when somebody stands in for it.',
  guard: whereAccepted(...types),
  check: (history) =>
    eachAccepted(history, types, ({ command: { guaranteeAbove }, events, before }) => {
      const plan = eventOf(events, 'DebtRescheduled')
      if (plan === undefined || guaranteeAbove === undefined) return undefined
      const total = plan.instalments.reduce((sum, { amount }) => sum + amount.amount, 0n)
      if (total <= guaranteeAbove.amount) return undefined
      const end = plan.instalments.at(-1)?.due ?? plan.on
      const stands = before.file.guarantees.find(
        ({ guarantee, released, expires, amount, enforced }) =>
          guarantee === plan.guarantee &&
          !released &&
          (expires === undefined || end <= expires) &&
          (amount === undefined || total <= amount - enforced),
      )
      return stands === undefined ? `no guarantee stands in, above ${tellAmount(guaranteeAbove)}` : undefined
    }),
}
