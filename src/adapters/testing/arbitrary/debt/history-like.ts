import * as fc from 'fast-check'
import type { DebtCommand } from '../../../../domain/debt/command.js'
import { debt } from '../../../../domain/debt/debt.js'
import type { DebtEvent } from '../../../../domain/debt/event.js'
import type { DebtRejection } from '../../../../domain/debt/rejection.js'
import type { DebtState } from '../../../../domain/debt/state.js'
import type { Decider } from '../../../../domain/decider.js'
import { type Fit, play } from '../../history.js'
import { commandsTold } from '../../seed/commands-told.js'
import { mostlyAccepted } from '../mostly-accepted.js'
import { type DebtHistory, debtHistory } from './history.js'
import { debtStep } from './step.js'

/**
 * Histories like those of real debts: one of them is asked for again, cut off somewhere, with some of it left out, some in another order, and
 * something else in between and afterwards. Each command is decided anew, so that every history can happen. One in three is of `debtHistory`. `real` are the events of
 * each debt.
 *
 * @since 0.2.0
 * @example checkDecider(mine, { histories: (guarded) => debtHistoryLike(lives, guarded) })
 */
export const debtHistoryLike = (
  real: ReadonlyArray<Iterable<DebtEvent>>,
  decider: Decider<DebtCommand, DebtState, DebtEvent, DebtRejection> = debt,
): fc.Arbitrary<DebtHistory> => {
  const seeds = real.map(commandsTold).filter(({ length }) => length > 0)
  if (seeds.length === 0) return debtHistory({ decider })
  const step = mostlyAccepted(decider, debtStep())
  const change = fc.oneof(
    {
      weight: 1,
      arbitrary: fc.record({ at: fc.nat(999), does: fc.constantFrom('leave-out' as const, 'later' as const) }),
    },
    { weight: 3, arbitrary: fc.record({ at: fc.nat(999), does: step }) },
  )
  const like = fc
    .tuple(fc.nat(seeds.length - 1), fc.nat(999), fc.array(change, { maxLength: 5 }), fc.array(step, { maxLength: 6 }))
    .map(([which, cut, changes, after]) => {
      const all = seeds[which] ?? []
      const asked: Array<DebtCommand | Fit<DebtCommand, DebtState>> = [...all.slice(0, 1 + (cut % all.length))]
      for (const { at, does } of changes) {
        // The debt is issued first.
        const place = 1 + (at % asked.length)
        if (typeof does === 'function') asked.splice(place, 0, does)
        else if (place < asked.length) {
          const [taken] = asked.splice(place, 1)
          if (does === 'later' && taken !== undefined) asked.splice(place + 1, 0, taken)
        }
      }
      return play(decider, [...asked, ...after])
    })
  return fc.oneof({ weight: 2, arbitrary: like }, { weight: 1, arbitrary: debtHistory({ decider }) })
}
