import { isLeft } from 'fp-ts/lib/Either.js'
import { latenessOf } from '../../../domain/debt/rule/lateness.js'
import { assessLateCharge } from '../../../domain/late-charge/late-charge.js'
import type { Law } from '../../../domain/law/law.js'
import { laterOf } from '../../../domain/value/local-date.js'
import type { DebtHistory } from '../arbitrary/debt/history.js'
import { eachAccepted, eventOf, whereAccepted } from './each-command.js'
import { dayLeftOut, wrongEvidence } from './late-charge/evidence.js'

/**
 * The lines behind a late charge tell how it came about: each adds up, no day is in two, and no day on which something was late is in none.
 *
 * @since 0.2.0
 */
export const lateChargeEvidenced: Law<DebtHistory> = {
  name: 'the lines behind a late charge add up, and leave no day out',
  source: 'a claim for interest tells from when, on what and at which rate',
  says: 'Whoever pays interest can reckon it again, day by day.',
  guard: whereAccepted('ChargeLateness'),
  check: (history) =>
    eachAccepted(history, ['ChargeLateness'], ({ command, events, before }) => {
      const added = eventOf(events, 'LateChargeAdded')
      const strategy = command.strategy ?? before.issued.terms?.lateCharge
      if (added === undefined || strategy === undefined) return undefined
      const { from, on, segments } = added
      const wrong = wrongEvidence(segments, { from, to: on })
      if (wrong !== undefined) return wrong
      const assessed = assessLateCharge(strategy, latenessOf(before, command))
      if (isLeft(assessed)) return undefined
      for (const { component, segments: late } of assessed.right.lines) {
        if (component !== added.component) continue
        for (const days of late) {
          const missing = dayLeftOut(segments, { from: laterOf(days.from, from), to: days.to })
          if (missing !== undefined) return `something was late on ${missing}, and no line tells of that day`
        }
      }
      return undefined
    }),
}
