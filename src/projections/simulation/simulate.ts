import { epochDay } from '../../domain/value/local-date.js'
import type { CollectionAccount } from '../collection/accounts.js'
import { dayOf, type SimulatedDay } from './day.js'
import { bornOn, type Coming, type LivingAccount } from './living.js'
import { type SimulationSetting, type World, worldOf } from './setting.js'
import { openTally } from './tally.js'
import { type SimulationTotals, simulationTotals } from './totals.js'

/** The cheques that are waited for, each with the day on which it is paid or comes back. */
const chequesOf = (world: World, { cheques }: CollectionAccount, from: number): ReadonlyArray<Coming> =>
  cheques.flatMap(({ chequeDate, covers, events: [first] }) => {
    const { days, clear } = world.behaviour.cheques
    const on = Math.max(epochDay(chequeDate) + days, from)
    const clears = world.chance(first ?? chequeDate, 'cheque') < clear
    return covers.map(({ debt, amount }): Coming => ({ what: 'cheque-ends', on, debt, amount, clears }))
  })

/** An account as it comes into a simulation, at the beginning of its first day. */
export const livingAccount = (world: World, account: CollectionAccount): LivingAccount => {
  const from = epochDay(world.from)
  const { id, debtor, contacts } = account
  const debts = account.debts
    .filter(({ debt }) => debt.situation === 'open')
    .map((collected) => bornOn(world, collected, from))
  return { id, debtor, debts, contacts, coming: chequesOf(world, account, from), next: from }
}

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
  account: CollectionAccount,
  everyDay = false,
): Generator<readonly [LivingAccount, SimulatedDay], LivingAccount> {
  let living = livingAccount(world, account)
  const last = epochDay(world.to)
  for (let on = epochDay(world.from); on <= last; on = everyDay ? on + 1 : Math.max(on + 1, nextDay(living))) {
    const [after, day] = dayOf(world, everyDay ? { ...living, next: on } : living, on)
    living = after
    yield [living, day]
  }
  return living
}

/**
 * Simulates one account: its days on which something happened, and what that came to. Each account has its own luck, so that the
 * same account has the same year wherever it stands.
 *
 * @since 0.2.0
 */
export const simulateAccount = (
  setting: SimulationSetting,
  account: CollectionAccount,
): { readonly days: ReadonlyArray<SimulatedDay>; readonly totals: SimulationTotals } => lived(worldOf(setting), account)

const lived = (world: World, account: CollectionAccount) => {
  const tally = openTally(world.costs)
  const days: SimulatedDay[] = []
  let living = livingAccount(world, account)
  for (const [after, day] of daysOf(world, account)) {
    living = after
    tally.add(day, living)
    if (day.events.length > 0 || day.held.length > 0 || day.refused.length > 0 || day.acts.length > 0) days.push(day)
  }
  return { days, totals: tally.end(living) }
}

/**
 * What a policy does with these accounts from a day until another, and what comes of it, if debtors behave as told. The same
 * accounts, setting and seed have the same answer for ever, in any order of accounts. Nothing is written anywhere: what happens is
 * decided by the rules of a debt, on copies.
 *
 * `onAccount` is told how many accounts are done. To stop and go on later, simulate some accounts at a time, and merge what they
 * come to ({@link simulationTotals}).
 *
 * @since 0.2.0
 */
export const simulate = (
  setting: SimulationSetting,
  accounts: Iterable<CollectionAccount>,
  onAccount: (done: number) => void = () => {},
): SimulationTotals => {
  const world = worldOf(setting)
  let totals = simulationTotals.empty
  for (const account of accounts) {
    totals = simulationTotals.concat(totals, lived(world, account).totals)
    onAccount(totals.accounts)
  }
  return totals
}
