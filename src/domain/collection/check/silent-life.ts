import { debt as debtDecider } from '../../debt/debt.js'
import type { DebtEvent } from '../../debt/event.js'
import type { DebtState } from '../../debt/state.js'
import { debtId, debtorId, placementId } from '../../value/id.js'
import { addDays, type LocalDate } from '../../value/local-date.js'
import { money } from '../../value/money.js'
import { decideAccount } from '../ladder/decide-account.js'
import type { CollectionPolicy } from '../policy/policy.js'
import { type StoryLine, termDays } from './story.js'
import type { Witness } from './witness.js'

/** What a policy does about somebody who never pays and never says a word. */
export interface SilentLife {
  readonly story: ReadonlyArray<StoryLine>
  readonly taken: ReadonlyArray<string>
}

/** Nobody is chased for longer: what has not come by then never does. */
const longest = 4 * 366
const agencyDays = 60

/** The life of so many debts of that size, from invoice to the end of the ladder. */
export const silentLife = (policy: CollectionPolicy, witness: Witness, amount: bigint, debts: number): SilentLife => {
  const { currency, on, tags } = witness
  const due = addDays(on, termDays)
  const debtor = debtorId('somebody')
  const principal = money(amount, currency)
  let states: ReadonlyArray<DebtState> = Array.from({ length: debts }, (_, index) =>
    debtDecider.evolve(debtDecider.initial, {
      ...{ type: 'DebtIssued', debt: debtId(`INV-${index + 1}`), debtor, on, principal, dueDate: due, tags },
    }),
  )
  const story: StoryLine[] = [{ on, happens: 'issued', amount: principal, due, debts }]
  const taken: string[] = []
  const tell = (event: DebtEvent): void => {
    states = states.map((state) =>
      state.situation !== 'unissued' && state.debt === event.debt ? debtDecider.evolve(state, event) : state,
    )
  }
  let day = on
  const end = addDays(on, longest)
  let placedUntil: LocalDate | undefined
  for (;;) {
    const decision = decideAccount({
      ...{ policy, debtor: witness.debtor, day },
      debts: states.map((debt) => ({ debt })),
    })
    const [act] = decision.acts
    const [first] = decision.debts
    if (act === undefined) {
      const next = decision.next?.on
      if (next === undefined || next > end) {
        if (first !== undefined) story.push({ on: day, happens: 'stands', decision: first })
        return { story, taken }
      }
      if (placedUntil !== undefined && day >= placedUntil) {
        for (const state of states) {
          if (state.situation === 'unissued') continue
          const about = { debt: state.debt, debtor, on: day }
          tell({
            type: 'RecalledFromAgency',
            ...about,
            placement: placementId(`A-${state.debt}`),
            reason: 'nothing came',
          })
        }
        placedUntil = undefined
        story.push({ on: day, happens: 'recalled' })
        continue
      }
      day = next > day ? next : addDays(day, 1)
      continue
    }
    story.push({ on: day, happens: 'step', step: act.step, daysPastDue: first?.daysPastDue ?? 0 })
    taken.push(act.step)
    if (act.does === 'refer-to-legal' || act.does === 'write-off') return { story, taken }
    for (const id of act.debts) {
      const about = { debt: id, debtor, on: day }
      if (act.does === 'place-with-agency') {
        placedUntil = addDays(day, agencyDays)
        const agency = { placement: placementId(`A-${id}`), agency: 'an agency', claim: principal, commission: 0 }
        tell({ type: 'PlacedWithAgency', ...about, ...agency })
      } else {
        const said = { step: act.step, tone: 0, message: `M-${taken.length}`, balance: principal, revision: 0 }
        tell({ type: 'DebtorReminded', ...about, channel: act.channel ?? 'letter', ...said })
      }
    }
    if (taken.length > 500) return { story, taken }
  }
}
