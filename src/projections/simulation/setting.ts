import type { CollectionPolicy } from '../../domain/collection/policy/policy.js'
import type { ContactGate } from '../../domain/contact/question.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import type { Money } from '../../domain/value/money.js'
import type { Zone } from '../../domain/value/zone.js'
import type { AnswerChances, Behaviour } from './behaviour.js'
import { type Chance, chanceOf } from './chance.js'

/**
 * What one contact by a channel costs the house.
 *
 * @since 0.2.0
 */
export type ContactCosts = Readonly<Partial<Record<Channel, Money>>>

/**
 * What is simulated: a policy, from a day until another, both included, with debtors who behave so, and which luck they have.
 * `zone` is the book's; people are contacted at noon there, or where the `gate` does not allow that at the first moment of the day at which
 * it does. Without a `gate` no law is asked.
 *
 * @since 0.2.0
 */
export interface SimulationSetting {
  readonly policy: CollectionPolicy
  readonly behaviour: Behaviour
  readonly seed: number
  readonly from: LocalDate
  readonly to: LocalDate
  readonly zone: Zone
  readonly gate?: ContactGate | undefined
  readonly costs?: ContactCosts | undefined
}

/** A setting as it is asked for a hundred thousand debts. */
export interface World extends SimulationSetting {
  readonly chance: Chance
  /** How much of a debtor's patience a day costs at which something is so many days past due. */
  readonly urge: (late: number) => number
  readonly answers: (channel: Channel, late: number) => AnswerChances | undefined
}

/** Days past due beyond these are as these. */
const [earliest, latest] = [-3_650, 3_650]

const urges = ({ pays }: Behaviour): Float64Array => {
  const all = new Float64Array(latest - earliest + 1)
  for (const { from, chance } of pays) {
    // Who is sure to pay has no patience at all.
    const urge = chance >= 1 ? 1e9 : -Math.log1p(-chance)
    all.fill(urge, Math.min(Math.max(from, earliest), latest) - earliest)
  }
  return all
}

/** Looks up what a setting says once, for all debts. */
export const worldOf = (setting: SimulationSetting): World => {
  const { behaviour, seed } = setting
  const all = urges(behaviour)
  const rising = behaviour.answers.toSorted((a, b) => b.from - a.from)
  return {
    ...setting,
    chance: chanceOf(seed),
    urge: (late) => all[Math.min(Math.max(late, earliest), latest) - earliest] ?? 0,
    answers: (channel, late) => rising.find((one) => one.channel === channel && one.from <= late),
  }
}
