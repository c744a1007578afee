import type { CollectionAccount } from '../collection/accounts.js'
import type { SimulatedDay } from './day.js'
import { lived, withChance } from './life.js'
import { type SimulationSetting, worldOf } from './setting.js'
import { type SimulationTotals, simulationTotals } from './totals.js'

/**
 * Simulates one account: its days on which something happened, and what that came to. Each account has its own luck, so that the
 * same account has the same year wherever it stands.
 *
 * @since 0.2.0
 */
export const simulateAccount = (
  setting: SimulationSetting,
  account: CollectionAccount,
): { readonly days: ReadonlyArray<SimulatedDay>; readonly totals: SimulationTotals } => {
  const world = worldOf(setting)
  return lived(world, withChance(world, account))
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
    totals = simulationTotals.concat(totals, lived(world, withChance(world, account)).totals)
    onAccount(totals.accounts)
  }
  return totals
}
