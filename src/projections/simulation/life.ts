import type { DebtId } from '../../domain/value/id.js'
import { epochDay } from '../../domain/value/local-date.js'
import type { CollectionAccount } from '../collection/accounts.js'
import { dayOf, type SimulatedDay } from './day.js'
import { bornOn, type Coming, type LivingAccount } from './living.js'
import type { World } from './setting.js'
import { openTally } from './tally.js'
import type { SimulationTotals } from './totals.js'

/** An account as it comes into a simulation, at the beginning of its first day, with what is to come of it. */
export const livingAccount = (
  world: World,
  { id, debtor, contacts, debts }: CollectionAccount,
  coming: ReadonlyArray<Coming>,
): LivingAccount => {
  const next = epochDay(world.from)
  const told = new Set<DebtId>(coming.flatMap((one) => (one.what === 'is-told' ? [one.told.event.debt] : [])))
  const living = debts.filter(({ debt }) => debt.situation === 'open' || told.has(debt.debt))
  return { id, debtor, debts: living.map((one) => bornOn(world, one, next)), contacts, coming, next }
}

/** The cheques that are waited for, each with the day on which it is paid or comes back. */
const chequesOf = (world: World, { cheques }: CollectionAccount): ReadonlyArray<Coming> =>
  cheques.flatMap(({ chequeDate, covers, events: [first] }) => {
    const { days, clear } = world.behaviour.cheques
    const on = Math.max(epochDay(chequeDate) + days, epochDay(world.from))
    const clears = world.chance(first ?? chequeDate, 'cheque') < clear
    return covers.map(({ debt, amount }): Coming => ({ what: 'cheque-ends', on, debt, amount, clears }))
  })

/** An account of which nothing is known ahead but what is told, and its cheques, which go as chance has it. */
export const withChance = (
  world: World,
  account: CollectionAccount,
  coming: ReadonlyArray<Coming> = [],
): LivingAccount => livingAccount(world, account, [...chequesOf(world, account), ...coming])

/** The next day on which anything may happen of an account. */
const nextDay = ({ next, debts, coming }: LivingAccount): number => {
  let day = next
  for (const { on } of coming) if (on < day) day = on
  for (const { paysOn } of debts) if (paysOn !== undefined && paysOn < day) day = paysOn
  return day
}

/**
 * Every day of an account on which something may happen, in order. Days between them are as if they were asked: with `everyDay` they
 * are.
 */
export function* daysOf(
  world: World,
  account: LivingAccount,
  everyDay = false,
): Generator<readonly [LivingAccount, SimulatedDay], void> {
  let living = account
  const last = epochDay(world.to)
  for (let on = epochDay(world.from); on <= last; on = everyDay ? on + 1 : Math.max(on + 1, nextDay(living))) {
    const [after, day] = dayOf(world, everyDay ? { ...living, next: on } : living, on)
    living = after
    yield [living, day]
  }
}

/** What an account did, and what that came to. */
export interface Lived {
  readonly days: ReadonlyArray<SimulatedDay>
  readonly totals: SimulationTotals
}

/** Lets an account live. Days on which nothing was done are not told. */
export const lived = (world: World, account: LivingAccount): Lived => {
  const tally = openTally(world.costs)
  const days: SimulatedDay[] = []
  let living = account
  for (const [after, day] of daysOf(world, account)) {
    living = after
    tally.add(day, living)
    if (day.events.length + day.held.length + day.refused.length + day.acts.length > 0) days.push(day)
  }
  return { days, totals: tally.end(living) }
}
