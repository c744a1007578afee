import { isLeft } from 'fp-ts/lib/Either.js'
import { latenessOf } from '../../../domain/debt/rule/lateness.js'
import { inCurrencyOf } from '../../../domain/debt/state.js'
import { assessLateCharge } from '../../../domain/late-charge/late-charge.js'
import type { Law } from '../../../domain/law/law.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import { eachAccepted, eventOf, whereAccepted } from './each-command.js'

/**
 * A late charge is at most what the terms allow for the late amount: not for disputed parts, nor for days of a moratorium or of a
 * plan that is kept; not for interest; and nothing is charged twice.
 *
 * @since 0.2.0
 */
export const lateChargeEarned: Law<DebtHistory> = {
  name: 'no more is charged for being late than the terms give for what was late, and neither disputed nor held',
  source: 'simple interest on what is late, segment by segment; once per debt where it is fixed',
  says: 'Nobody pays fees or interest on what he disputes, on interest, or on a plan that he keeps.',
  guard: whereAccepted('ChargeLateness'),
  check: (history) =>
    eachAccepted(history, ['ChargeLateness'], ({ command, events, before, after }) => {
      const added = eventOf(events, 'LateChargeAdded')
      if (added === undefined || after.situation === 'unissued') return undefined
      const strategy = command.strategy ?? before.issued.terms?.lateCharge
      if (strategy === undefined)
        return `${tellAmount(added.amount)} charged, and the terms have no charge for being late`
      const assessed = assessLateCharge(strategy, latenessOf(before, command))
      if (isLeft(assessed)) return `charged, and it cannot be assessed: ${assessed.left._tag}`
      if (added.from < assessed.right.from) {
        return `charged from ${added.from} on, and nothing was late before ${assessed.right.from}`
      }
      for (const { type, ...event } of events) {
        if (type !== 'LateChargeAdded' || !('component' in event)) continue
        const { component } = event
        const earned = assessed.right.lines.reduce(
          (sum, one) => (one.component === component ? sum + one.amount : sum),
          0n,
        )
        const charged = after.charged[component]
        if (charged > earned) {
          const [is, most] = [inCurrencyOf(after, charged), inCurrencyOf(after, earned)]
          return `${tellAmount(is)} of ${component} charged in all, and the terms give ${tellAmount(most)}`
        }
      }
      return undefined
    }),
}
