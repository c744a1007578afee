// Whether a simulation does what its policy decides, and nothing that it denies: decided anew, from the events alone.
import { expect } from 'vitest'
import { decideAccount } from '../../../src/domain/collection/index.js'
import { contactsOf } from '../../../src/domain/contact/index.js'
import { debt as decider } from '../../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { daysOf } from '../../../src/projections/simulation/life.js'
import type { LivingAccount } from '../../../src/projections/simulation/living.js'
import type { World } from '../../../src/projections/simulation/setting.js'

/** What a policy has recorded, and not a debtor. */
const byPolicy: ReadonlySet<DebtEvent['type']> = new Set([
  'DebtorReminded',
  'PlacedWithAgency',
  'DebtReferredToLegal',
  'DebtWrittenOff',
])

export const onlyWhatIsDecided = (world: World, account: LivingAccount): void => {
  const { policy, gate, zone } = world
  let before = account
  for (const [after, { day, acts, events }] of daysOf(world, account)) {
    const first = events.findIndex(({ type }) => byPolicy.has(type))
    const told = first < 0 ? [] : events.slice(0, first)
    if (first < 0) expect(acts.filter(({ does }) => does !== 'review' && does !== 'place-with-agency')).toEqual([])
    else {
      const debts = before.debts.flatMap(({ debt }, at) => {
        const own = told.filter((event) => event.debt === debt.debt)
        const state = own.reduce<ReturnType<typeof decider.evolve>>(decider.evolve, debt)
        return state.situation === 'open' ? [{ debt: state, beside: after.debts[at]?.beside ?? {} }] : []
      })
      const contacts = [
        ...before.contacts,
        ...contactsOf(
          told.map((event) => ({ event })),
          zone,
        ),
      ]
      expect(acts).toEqual(decideAccount({ policy, debtor: after.debtor, debts, day, gate, zone, contacts }).acts)
      const decided = acts.flatMap(({ debts: ids }) => ids)
      const recorded = events.filter(({ type }) => byPolicy.has(type)).map(({ debt }) => debt)
      expect(new Set(recorded)).toEqual(new Set(decided))
    }
    before = after
  }
}
