import { currentPlacement, currentSettlement, holdOn } from '../debt/case-file.js'
import { dunnableBalance } from '../debt/rule/reminder.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * An agency is given nothing that nobody may ask for on that day: under a hold, while the money of a settlement may still come, in
 * court, with another agency, or where all is disputed, promised or not due by a plan.
 *
 * @since 0.2.0
 */
export const agencySpares: Law<ReplayedDebt> = {
  name: 'no agency collects what may not be asked for',
  source: 'whoever collects for a creditor is bound by what the creditor agreed',
  says: 'We hand nothing to an agency while we have agreed to wait, or while somebody else collects it.',
  guard: whereThereIs('PlacedWithAgency'),
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (event.type !== 'PlacedWithAgency' || before.situation === 'unissued') return undefined
      if (before.legal !== undefined) return `it is in court since ${before.legal.on}`
      const other = currentPlacement(before.file)
      if (other !== undefined) return `${other.agency} has it since ${other.on}`
      const held = holdOn(before.file, event.on)
      if (held !== undefined) return `${held.hold} holds until ${held.until}`
      const settlement = currentSettlement(before.file)
      if (settlement !== undefined && event.on <= settlement.by) {
        return `the money of ${settlement.settlement} may come until ${settlement.by}`
      }
      return dunnableBalance(before, event.on) > 0n ? undefined : 'nothing of it may be asked for'
    }),
}
