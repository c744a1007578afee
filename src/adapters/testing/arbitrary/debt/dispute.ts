import * as fc from 'fast-check'
import { disputedBalance, type IssuedDebt } from '../../../../domain/debt/state.js'
import type { DisputeId } from '../../../../domain/value/id.js'
import { addDays } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { disputeOutcome } from './kinds.js'
import { type DebtFit, nextOf, pick, sightOf } from './sight.js'

/** Disputes what is open and not disputed yet, or a part of it. */
export const disputing = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), again: rarely() }, { portion: portion() }).map(({ gap, again, portion }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const dispute = `DIS-${nextOf(issued?.disputes.length ?? 0, again)}` as DisputeId
    const undisputed = money(open.amount - (issued ? disputedBalance(issued) : 0n), open.currency)
    const amount = portion === undefined ? {} : { amount: portionOf(undisputed, portion) }
    return { type: 'RaiseDispute', ...about(gap), dispute, reason: 'wrong quantity', ...amount }
  })

/** Days until something is put right; at times before it was admitted. */
const days = fc.integer({ min: -1, max: 30 })

const creditorError = fc.constant('creditor-error' as const)

/** Ends a dispute: in more than half of them the creditor was wrong, with a remedy or without. */
export const resolving = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), outcome: fc.oneof(disputeOutcome(), creditorError) }, { days }).map(
    ({ gap, which, outcome, days }) =>
      (state, before) => {
        const { issued, about } = sightOf(state, before)
        const { on } = about(gap)
        const dispute = pick(issued?.disputes, which)?.dispute ?? ('DIS-1' as DisputeId)
        const remedy =
          days === undefined ? undefined : { error: 'ten too few', remedy: 'ten more', by: addDays(on, days) }
        return {
          type: 'ResolveDispute',
          ...about(gap),
          dispute,
          outcome,
          ...(remedy === undefined ? {} : { remedy }),
        }
      },
  )

export const acknowledging = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), days }).map(({ gap, days }) => (state, before) => {
    const { about } = sightOf(state, before)
    const by = addDays(about(gap).on, days)
    return { type: 'AcknowledgeError', ...about(gap), error: 'billed twice', remedy: 'a credit note', by }
  })

/** Says which dispute something is given up for, where the debt has one; at times one that nobody has raised. */
export const forDispute = (issued: IssuedDebt | undefined, which: number | undefined) => {
  if (which === undefined) return {}
  const dispute = pick(issued?.disputes, which)?.dispute
  return dispute === undefined && which > 0 ? {} : { dispute: dispute ?? ('DIS-1' as DisputeId) }
}
