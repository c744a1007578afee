import { currentPlacement, currentSettlement, holdOn } from '../debt/case-file.js'
import { countPromises, isRunning, toPay } from '../debt/rule/promise-verdict.js'
import { currentPlan, disputedBalance } from '../debt/state.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * Nobody is taken to court over what is disputed, while a promise runs, a plan is in force, the money of a
 * settlement may come, dunning is held, or an agency collects it; nor twice.
 *
 * @since 0.1.0
 */
export const noLegalStep: Law<ReplayedDebt> = {
  name: 'no legal step while promised, planned, settled, disputed, held or with an agency, and none twice',
  source: 'pre-action conduct: court is the last resort',
  says: 'Nobody is taken to court while he keeps a promise or a plan, disputes the debt, or is on hold.',
  guard: whereThereIs('DebtReferredToLegal'),
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (event.type !== 'DebtReferredToLegal' || before.situation === 'unissued') return undefined
      if (disputedBalance(before) > 0n) return 'referred while disputed'
      const plan = currentPlan(before)
      if (plan !== undefined) return `referred while ${plan.plan} is in force`
      const held = holdOn(before.file, event.on)
      if (held !== undefined) return `referred while ${held.hold} holds until ${held.until}`
      const settlement = currentSettlement(before.file)
      if (settlement !== undefined && event.on <= settlement.by) {
        return `referred while the money of ${settlement.settlement} may come until ${settlement.by}`
      }
      const agency = currentPlacement(before.file)
      if (agency !== undefined) return `referred while ${agency.agency} collects it`
      if (before.legal !== undefined) return `referred on ${before.legal.on} already`
      // One for which all has come already, before it was made, keeps nobody off.
      const counts = countPromises(before)
      const running = before.promises.find(
        (one) => isRunning(before, one, event.on) && (counts.get(one.promise) ?? 0n) < toPay(one),
      )
      return running === undefined ? undefined : `referred while ${running.promise} runs until ${running.deadline}`
    }),
}
