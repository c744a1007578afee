import { inCurrencyOf } from '../debt/state.js'
import { addDays } from '../value/local-date.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * No interest runs on a day of a moratorium: where the segments of a charge touch one, nothing bears.
 *
 * @since 0.2.0
 */
export const moratoriumBearsNothing: Law<ReplayedDebt> = {
  name: 'nothing bears interest on a day of a moratorium',
  source: 'breathing space (SI 2020/1311): no interest, fees or charges',
  says: 'Nobody pays interest for the days on which the law gives him room to breathe.',
  guard: whereThereIs('LateChargeAdded'),
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (event.type !== 'LateChargeAdded' || before.situation === 'unissued') return undefined
      for (const { hold, reason, on, until, released } of before.file.holds) {
        if (reason !== 'moratorium') continue
        const last = released === undefined ? until : addDays(released, -1)
        const bears = event.segments.find(({ from, to, principal }) => principal > 0n && from <= last && on <= to)
        if (bears === undefined) continue
        const bearing = tellAmount(inCurrencyOf(before, bears.principal))
        return `${bearing} bears from ${bears.from} to ${bears.to}, and ${hold} is from ${on} to ${last}`
      }
      return undefined
    }),
}
