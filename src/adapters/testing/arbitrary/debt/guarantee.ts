import * as fc from 'fast-check'
import type { GuaranteeId } from '../../../../domain/value/id.js'
import { addDays } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { guaranteeKind } from './kinds.js'
import { type DebtFit, nextOf, pick, sightOf } from './sight.js'

const numbered = (n: number): GuaranteeId => `GUA-${n}` as GuaranteeId

/** A guarantee for a part of what is open, or for all of it. */
export const guaranteeing = (): fc.Arbitrary<DebtFit> =>
  record(
    { gap: gap(), kind: guaranteeKind(), again: rarely() },
    { portion: portion(), days: fc.integer({ min: -1, max: 400 }) },
  ).map(({ gap, kind, again, portion, days }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    return {
      type: 'RegisterGuarantee',
      ...about(gap),
      guarantee: numbered(nextOf(issued?.file.guarantees.length ?? 0, again)),
      kind,
      reference: 'note 4711',
      ...(portion === undefined ? {} : { amount: portionOf(open, portion) }),
      ...(days === undefined ? {} : { expires: addDays(about(gap).on, days) }),
    }
  })

export const releasingGuarantee = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), early: rarely() }).map(({ gap, which, early }) => (state, before) => {
    const { issued, about } = sightOf(state, before)
    const { debt, on } = about(gap)
    const known = pick(issued?.file.guarantees, which)
    return {
      type: 'ReleaseGuarantee',
      debt,
      on: early && known !== undefined ? addDays(known.on, -1) : on,
      guarantee: known?.guarantee ?? numbered(1),
      reason: 'paid up',
    }
  })

/** Calls upon a guarantee for what is left of it, or a part of that; at times for more, or when it has expired. */
export const enforcing = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), portion: portion(), odd: rarely(4), late: rarely(4) }).map(
    ({ gap, which, portion, odd, late }) =>
      (state, before) => {
        const { issued, open, about } = sightOf(state, before)
        const known = pick(issued?.file.guarantees, which)
        const left = known?.amount === undefined ? open : money(known.amount - known.enforced, open.currency)
        return {
          type: 'EnforceGuarantee',
          ...about(gap),
          ...(late && known?.expires !== undefined ? { on: addDays(known.expires, 1) } : {}),
          guarantee: known?.guarantee ?? numbered(1),
          amount: odd ? money(2n * left.amount + 1n, left.currency) : portionOf(left, portion),
          reason: 'the plan was broken',
        }
      },
  )
