import type { LateMovement, Lateness } from '../../late-charge/lateness.js'
import type { Hold } from '../../late-charge/stretch.js'
import type { Component } from '../../value/component.js'
import { addDays, type LocalDate, laterOf } from '../../value/local-date.js'
import type { DebtCommandOf } from '../command.js'
import { type SchedulePart, scheduleOf } from '../schedule.js'
import type { Dispute, IssuedDebt } from '../state.js'
import { type Bearing, bearings } from './bearing.js'

/**
 * The input of a late charge, from the schedule of each day. A plan that is kept bears no interest. Moving a due date does not
 * undo earlier lateness.
 *
 * @since 0.1.0
 */
export const latenessOf = (
  debt: IssuedDebt,
  { on, lateFrom, baseRates = {}, indices = {} }: DebtCommandOf<'ChargeLateness'>,
): Lateness => {
  const stages = bearings(debt.history.toArray())
  const days = lateDays(stages, on)
  const moved = movementsIn(days)
  const [first] = moved
  const since = addDays(first?.on ?? on, 1)
  return {
    currency: debt.currency,
    from: lateFrom === undefined ? since : laterOf(lateFrom, since),
    asOf: on,
    movements: Object.fromEntries(
      components.map((component) => [component, moved.filter((one) => one.component === component)]),
    ),
    holds: [...disputed(stages.at(-1)?.debt ?? debt, days), ...moratoria(debt)],
    baseRates: new Map(Object.entries(baseRates)),
    indices: new Map(Object.entries(indices)),
    costs: [],
  }
}

const components: ReadonlyArray<Component> = ['principal', 'fee', 'interest', 'cost']

/** A day on which the late amount may change: the parts that are late, and the total that is not. */
interface LateDay {
  readonly day: LocalDate
  readonly late: ReadonlyArray<SchedulePart>
  readonly notLate: bigint
}

/** Every day until `asOf` (inclusive) on which the late amount may change. */
const lateDays = (stages: ReadonlyArray<Bearing>, asOf: LocalDate): ReadonlyArray<LateDay> =>
  stages.flatMap((bearing, index, all) => {
    const next = all[index + 1]?.from
    return daysOf(bearing, next === undefined || next > asOf ? addDays(asOf, 1) : next)
  })

/** The days of one stage, before `end`: its first, and the first late day of each part. */
const daysOf = ({ from, debt }: Bearing, end: LocalDate): ReadonlyArray<LateDay> => {
  if (from >= end) return []
  const parts = scheduleOf(debt)
  const starts = parts.map(({ due }) => addDays(due, 1)).filter((day) => from < day && day < end)
  return [...new Set([from, ...starts])].map((day) => ({
    day,
    late: parts.filter(({ due }) => due < day),
    notLate: parts.reduce((sum, { due, open }) => (due < day ? sum : sum + open), 0n),
  }))
}

interface ComponentMovement extends LateMovement {
  readonly component: Component
}

/** Changes of the late amount as movements. A movement dated one day counts from the next. */
const movementsIn = (days: ReadonlyArray<LateDay>): ReadonlyArray<ComponentMovement> => {
  let before = new Map<string, ComponentMovement>()
  return days.flatMap(({ day, late }) => {
    const on = addDays(day, -1)
    const now = new Map<string, ComponentMovement>()
    for (const { component, due, open } of late) {
      const key = `${component} ${due}`
      now.set(key, { component, due, on, amount: (now.get(key)?.amount ?? 0n) + open })
    }
    const changed = [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
      const was = before.get(key)
      const is = now.get(key) ?? (was && { ...was, amount: 0n })
      const amount = (is?.amount ?? 0n) - (was?.amount ?? 0n)
      return is === undefined || amount === 0n ? [] : [{ ...is, on, amount }]
    })
    before = now
    return changed
  })
}

/** Disputed amounts bear no charge. They are counted against what is not late first. */
const disputed = ({ disputes }: IssuedDebt, days: ReadonlyArray<LateDay>): ReadonlyArray<Hold> => {
  if (disputes.length === 0) return []
  const changes = disputes.flatMap(({ on, resolved, takenOff }) => [
    on,
    ...takenOff.map((taken) => addDays(taken.on, 1)),
    ...(resolved === undefined ? [] : [resolved.on]),
  ])
  const cuts = [...new Set([...days.map(({ day }) => day), ...changes])].sort()
  const holds: Hold[] = []
  cuts.forEach((from, index) => {
    const notLate = days.findLast(({ day }) => day <= from)?.notLate ?? 0n
    const all = disputes.reduce((sum, dispute) => sum + disputedOn(dispute, from), 0n)
    const amount = all - notLate
    const next = cuts[index + 1]
    const last = holds.at(-1)
    if (amount <= 0n) return
    const to = next === undefined ? undefined : addDays(next, -1)
    if (last?.amount === amount && last.to === addDays(from, -1)) holds[holds.length - 1] = { ...last, to }
    else holds.push({ from, to, amount })
  })
  return holds
}

/** How much of a dispute holds charges on a day, in minor units. What was given up of it drops out the day after. */
const disputedOn = ({ on, amount, takenOff, resolved }: Dispute, day: LocalDate): bigint =>
  day < on || (resolved !== undefined && day >= resolved.on)
    ? 0n
    : takenOff.reduce((left, taken) => (taken.on < day ? left - taken.amount : left), amount)

/** A moratorium stops all charges. */
const moratoria = ({ file }: IssuedDebt): ReadonlyArray<Hold> =>
  file.holds
    .filter(({ reason }) => reason === 'moratorium')
    .map(({ on, until, released }) => ({ from: on, to: released === undefined ? until : addDays(released, -1) }))
