import * as M from 'fp-ts/lib/Monoid.js'
import * as N from 'fp-ts/lib/number.js'
import * as R from 'fp-ts/lib/ReadonlyRecord.js'
import * as t from 'io-ts'
import type { DebtEvent } from '../../domain/debt/event.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import { factsWithin, type Span } from './history.js'
import type { CountsByName } from './totals.js'

/**
 * What the house really did in those days: `steps` by the name that was recorded, and `contacts` by channel. What was said of several
 * debts of a debtor on a day, by one channel and at one step, is one.
 *
 * @since 0.2.0
 */
export interface HouseSteps {
  readonly steps: CountsByName
  readonly contacts: CountsByName
}

const counts = R.getUnionMonoid(N.SemigroupSum)

export const houseSteps: M.Monoid<HouseSteps> = M.struct({ steps: counts, contacts: counts })

export const HouseSteps: t.Type<HouseSteps, unknown> = t.type({
  steps: t.readonly(t.record(t.string, t.number)),
  contacts: t.readonly(t.record(t.string, t.number)),
})

/** The name and the channel of a step; nothing, where an event is none. */
const stepIn = (event: DebtEvent): readonly [string, string | undefined] | undefined => {
  switch (event.type) {
    case 'DebtorReminded':
      return [event.step, event.channel]
    case 'ContactAttempted':
      return [event.regarding ?? 'contact', event.channel]
    case 'PlacedWithAgency':
      return ['place-with-agency', undefined]
    case 'DebtReferredToLegal':
      return ['refer-to-legal', undefined]
    default:
      return undefined
  }
}

/** What the house did of the debts of a debtor. */
export const houseStepsOf = (group: States<OpenItemState>, id: DebtorId, span: Span): HouseSteps => {
  const seen = new Set<string>()
  const steps: Record<string, number> = {}
  const contacts: Record<string, number> = {}
  for (const history of group.values()) {
    if (history?.kind !== 'debt') continue
    for (const [on, { event }] of factsWithin(history, span)) {
      const step = event.debtor === id ? stepIn(event) : undefined
      if (step === undefined) continue
      const [name, channel] = step
      const one = JSON.stringify(channel === undefined ? [on, name, history.id] : [on, name, channel])
      if (seen.has(one)) continue
      seen.add(one)
      steps[name] = (steps[name] ?? 0) + 1
      if (channel !== undefined) contacts[channel] = (contacts[channel] ?? 0) + 1
    }
  }
  return { steps, contacts }
}
