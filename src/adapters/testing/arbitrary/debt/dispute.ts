import * as fc from 'fast-check'
import { disputedBalance } from '../../../../domain/debt/state.js'
import type { DisputeId } from '../../../../domain/id.js'
import { money } from '../../../../domain/money.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { disputeOutcome } from './command.js'
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

export const resolving = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), outcome: disputeOutcome() }).map(
    ({ gap, which, outcome }) =>
      (state, before) => {
        const { issued, about } = sightOf(state, before)
        const dispute = pick(issued?.disputes, which)?.dispute ?? ('DIS-1' as DisputeId)
        return { type: 'ResolveDispute', ...about(gap), dispute, outcome }
      },
  )
