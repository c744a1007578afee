import { noFinalNotice } from '../../../domain/debt/rule/final-notice.js'
import { scheduleOf } from '../../../domain/debt/schedule.js'
import { inCurrencyOf, openBalance } from '../../../domain/debt/state.js'
import type { Law } from '../../../domain/law/law.js'
import { daysPastDue } from '../../../domain/value/local-date.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import { eachAccepted, eventOf, whereAccepted } from './each-command.js'

/**
 * No legal referral against the conditions of the policy: before the final notice, too soon, for too small an amount, for amounts
 * covered by cheques or by unapplied cash, or when the claim is time-barred.
 *
 * @since 0.2.0
 */
export const legalConditionsMet: Law<DebtHistory> = {
  name: 'court only as the policy has it: not time-barred, not covered, after the final notice, and of enough that is late enough',
  source: 'no suit and no threat of suit over a time-barred debt (12 CFR 1006.26(b)); the conditions of the policy',
  says: 'We go to court only after the final notice, when the debt is old and large enough, and never when it is time-barred.',
  guard: whereAccepted('ReferToLegal'),
  check: (history) =>
    eachAccepted(history, ['ReferToLegal'], ({ command, events, before }) => {
      if (eventOf(events, 'DebtReferredToLegal') === undefined) return undefined
      const { on, covered, unapplied, conditions } = command
      const { timeBarredFrom, minAmount, minDaysPastDue, finalNotice } = conditions
      if (timeBarredFrom !== undefined && on >= timeBarredFrom)
        return `referred, and time-barred from ${timeBarredFrom}`
      if (covered !== undefined && covered.amount > 0n) return `referred, and ${tellAmount(covered)} is covered`
      if (unapplied !== undefined && unapplied.amount > 0n)
        return `referred, and ${tellAmount(unapplied)} is on account`
      if (openBalance(before) < minAmount.amount) {
        return `${tellAmount(inCurrencyOf(before, openBalance(before)))} referred, and the policy wants ${tellAmount(minAmount)}`
      }
      const [oldest] = scheduleOf(before)
      const late = oldest === undefined ? 0 : daysPastDue(oldest.due, on)
      if (late < minDaysPastDue) return `referred after ${late} days, and the policy wants ${minDaysPastDue}`
      return finalNotice && noFinalNotice(before, on) !== undefined ? 'referred without a final notice' : undefined
    }),
}
