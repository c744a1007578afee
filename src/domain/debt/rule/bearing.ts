import { addDays, type LocalDate } from '../../value/local-date.js'
import type { DebtEvent } from '../event.js'
import { evolve } from '../evolve/evolve.js'
import { asIfNeverWrittenOff } from '../never-written-off.js'
import { type DebtState, type IssuedDebt, initial } from '../state.js'

/** The debt that late charges are computed on, from a day until the next `Bearing`. */
export interface Bearing {
  readonly from: LocalDate
  readonly debt: IssuedDebt
}

/** Events that change due dates count from their own day. */
const movesDates: ReadonlySet<DebtEvent['type']> = new Set([
  'DueDateExtended',
  'DebtRescheduled',
  'PlanDefaulted',
  'PlanCancelled',
])

/** A day's charge is on the balance of the evening before, with the due dates of the day itself. */
const bearsFrom = ({ type, on }: DebtEvent): LocalDate => (movesDates.has(type) ? on : addDays(on, 1))

interface Dated {
  readonly event: DebtEvent
  readonly from: LocalDate
}

/**
 * The debt on each day on which it changes for late charges, in order: `evolve` over the events that count by then. Reversed
 * write-offs count as never made.
 */
export const bearings = (history: ReadonlyArray<DebtEvent>): ReadonlyArray<Bearing> => {
  const recorded = asIfNeverWrittenOff(history).map((event): Dated => ({ event, from: bearsFrom(event) }))
  const dated = orderMatters(history) ? recorded : recorded.toSorted(byDay)
  const inOrder = dated.every(({ from }, index) => (dated[index - 1]?.from ?? from) <= from)
  const days = [...new Set(dated.map(({ from }) => from))].sort()
  let state: DebtState = initial
  let next = 0
  return days.flatMap((day) => {
    if (inOrder) {
      for (let one = dated[next]; one !== undefined && one.from <= day; one = dated[++next]) {
        state = evolve(state, one.event)
      }
    } else {
      state = dated.reduce<DebtState>((so, { event, from }) => (from <= day ? evolve(so, event) : so), initial)
    }
    return state.situation === 'unissued' ? [] : [{ from: day, debt: state }]
  })
}

const byDay = (a: Dated, b: Dated): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)

/**
 * The order in which money moved matters only with a plan: without one, money clears the oldest due of a component first.
 */
const orderMatters = (history: ReadonlyArray<DebtEvent>): boolean =>
  history.some(({ type }) => type === 'DebtRescheduled')
