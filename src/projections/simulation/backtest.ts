import * as M from 'fp-ts/lib/Monoid.js'
import * as N from 'fp-ts/lib/number.js'
import * as t from 'io-ts'
import type { CollectionPolicy } from '../../domain/collection/policy/policy.js'
import type { ContactGate } from '../../domain/contact/question.js'
import { debtor } from '../../domain/debtor/debtor.js'
import { DebtId, DebtorId } from '../../domain/value/id.js'
import { addDays, LocalDate } from '../../domain/value/local-date.js'
import { Channel } from '../../domain/value/method.js'
import type { Zone } from '../../domain/value/zone.js'
import { type CollectionAccount, collectionAccounts } from '../collection/accounts.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import type { Behaviour } from './behaviour.js'
import type { SimulatedDay } from './day.js'
import { byDebtor, knownOn, pastOfAccount } from './history.js'
import { HouseSteps, houseSteps, houseStepsOf } from './house-steps.js'
import { type Lived, lived, livingAccount, withChance } from './life.js'
import type { Coming } from './living.js'
import { type ContactCosts, type World, worldOf } from './setting.js'
import { SimulationTotals, simulationTotals } from './totals.js'
import { usualBehaviour } from './usual-behaviour.js'

/**
 * What is tried on the past: a policy `against` another, from a day until another, both included.
 *
 * The past is known as it is dated. Where `recordedIn` names a zone, each day knows only what had been recorded by its end there; of
 * a ledger that was imported later that is nothing. Both policies are tried as if they held on the first day, whatever their own is. `behaviour` is that by which cash is expected, from the same first day under
 * either policy, as the mean of so many `draws` of luck; `behaviourOf` counts it of the days before. `gates` are asked before anybody is
 * contacted, of each policy its own.
 *
 * @since 0.2.0
 */
export interface BacktestSetting {
  readonly policy: CollectionPolicy
  readonly against: CollectionPolicy
  readonly from: LocalDate
  readonly to: LocalDate
  readonly zone: Zone
  readonly recordedIn?: Zone | undefined
  readonly behaviour: Behaviour
  readonly seed: number
  readonly draws: number
  readonly gates?: readonly [ContactGate, ContactGate] | undefined
  readonly costs?: ContactCosts | undefined
}

/**
 * A step of a policy on a day of the past.
 *
 * @since 0.2.0
 */
export interface ReplayedStep {
  readonly on: LocalDate
  readonly step: string
  readonly channel?: Channel | undefined
}

/**
 * A debt of which two policies want different things, or on different days.
 *
 * @since 0.2.0
 */
export interface DifferingDebt {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly policy: ReadonlyArray<ReplayedStep>
  readonly against: ReadonlyArray<ReplayedStep>
}

/**
 * What came of two policies on the same past. Those of some accounts and of others merge to those of all.
 *
 * `done` is what the house did. `policy` and `against` are of the past as it was; `expected` are sums over all draws of luck, of
 * debtors who behave as counted. `differing` debts fare differently, and `debts` are the first of them.
 *
 * @since 0.2.0
 */
export interface BacktestTotals {
  readonly done: HouseSteps
  readonly policy: SimulationTotals
  readonly against: SimulationTotals
  readonly expected: { readonly policy: SimulationTotals; readonly against: SimulationTotals }
  readonly differing: number
  readonly debts: ReadonlyArray<DifferingDebt>
}

const Steps = t.readonlyArray(
  t.intersection([t.type({ on: LocalDate, step: t.string }), t.partial({ channel: Channel })]),
)

/**
 * Codec of {@link BacktestTotals}, for whoever stops a backtest and goes on with it later.
 *
 * @since 0.2.0
 */
export const BacktestTotals: t.Type<BacktestTotals, unknown> = t.type(
  {
    done: HouseSteps,
    policy: SimulationTotals,
    against: SimulationTotals,
    expected: t.type({ policy: SimulationTotals, against: SimulationTotals }),
    differing: t.number,
    debts: t.readonlyArray(t.type({ debt: DebtId, debtor: DebtorId, policy: Steps, against: Steps })),
  },
  'totals of a backtest',
)

/** So many debts are told one by one. */
const mostTold = 1_000

/**
 * Merges what came of some accounts with what came of others; `empty` is of none.
 *
 * @since 0.2.0
 */
export const backtestTotals: M.Monoid<BacktestTotals> = M.struct<BacktestTotals>({
  done: houseSteps,
  policy: simulationTotals,
  against: simulationTotals,
  expected: M.struct({ policy: simulationTotals, against: simulationTotals }),
  differing: N.MonoidSum,
  debts: {
    empty: [],
    concat: (some, others) => (others.length === 0 ? some : [...some, ...others].slice(0, mostTold)),
  },
})

/** A past in which nothing happens by chance. */
const unmoved: Behaviour = { ...usualBehaviour, pays: [], answers: [] }

const stepsByDebt = (days: ReadonlyArray<SimulatedDay>): ReadonlyMap<DebtId, ReadonlyArray<ReplayedStep>> => {
  const byDebt = new Map<DebtId, ReplayedStep[]>()
  for (const { day, acts } of days) {
    for (const { step, channel, debts } of acts) {
      for (const debt of debts) {
        const steps = byDebt.get(debt) ?? []
        byDebt.set(debt, steps)
        steps.push({ on: day, step, ...(channel === undefined ? {} : { channel }) })
      }
    }
  }
  return byDebt
}

const isSame = (a: ReadonlyArray<ReplayedStep>, b: ReadonlyArray<ReplayedStep>): boolean =>
  a.length === b.length &&
  a.every(({ on, step, channel }, index) => {
    const other = b[index]
    return other?.on === on && other.step === step && other.channel === channel
  })

const differingOf = (
  debtor: DebtorId,
  policy: ReadonlyArray<SimulatedDay>,
  against: ReadonlyArray<SimulatedDay>,
): ReadonlyArray<DifferingDebt> => {
  const [a, b] = [stepsByDebt(policy), stepsByDebt(against)]
  return [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((debt) => {
    const [own, other] = [a.get(debt) ?? [], b.get(debt) ?? []]
    return isSame(own, other) ? [] : [{ debt, debtor, policy: own, against: other }]
  })
}

const isIssue = (coming: Coming): boolean => coming.what === 'is-told' && coming.told.event.type === 'DebtIssued'

const nobody = (id: DebtorId): CollectionAccount => ({
  ...{ id, debtor: debtor.initial, debts: [], contacts: [], cheques: [], bounced: 0 },
})

/** The policy as if it held on a day. */
const inEffectBy = (policy: CollectionPolicy, day: LocalDate): CollectionPolicy =>
  policy.effectiveFrom <= day ? policy : { ...policy, effectiveFrom: day }

/**
 * Tries policies on the past of one debtor after the other.
 *
 * @since 0.2.0
 */
export interface Backtest {
  readonly debtors: ReadonlyArray<DebtorId>
  readonly of: (id: DebtorId) => BacktestTotals
}

/**
 * Opens the past of a book to try two policies on it: `debtors` are those who owed something by the last day, in the order of their ids,
 * and `of` tells what comes of one.
 *
 * @since 0.2.0
 */
export const openBacktest = (states: States<OpenItemState>, setting: BacktestSetting): Backtest => {
  const { from, to, zone, recordedIn, behaviour, seed, draws, gates, costs } = setting
  const [policy, against] = [inEffectBy(setting.policy, from), inEffectBy(setting.against, from)]
  const span = { from, to, recordedIn }
  const groups = byDebtor(states)
  const before = knownOn(addDays(from, -1), span)
  const accounts = new Map(collectionAccounts(states, { ...before, zone }).map((one) => [one.id, one]))
  const worlds = (of: Behaviour, luck: number): readonly [World, World] => {
    const common = { behaviour: of, seed: luck, from, to, zone, costs }
    return [worldOf({ ...common, policy, gate: gates?.[0] }), worldOf({ ...common, policy: against, gate: gates?.[1] })]
  }
  const past = worlds(unmoved, seed)
  const drawn = Array.from({ length: draws }, (_, draw) => worlds(behaviour, seed + draw))

  const expected = (account: CollectionAccount, issues: ReadonlyArray<Coming>): BacktestTotals['expected'] => {
    const of = (which: 0 | 1): SimulationTotals =>
      M.concatAll(simulationTotals)(
        drawn.map((pair) => lived(pair[which], withChance(pair[which], account, issues)).totals),
      )
    return { policy: of(0), against: of(1) }
  }

  return {
    debtors: [...groups.keys()].sort(),
    of: (id) => {
      const group: States<OpenItemState> = groups.get(id) ?? new Map()
      const account = accounts.get(id) ?? nobody(id)
      const isThere = (debt: string): boolean => account.debts.some((one) => one.debt.debt === debt)
      const coming = pastOfAccount(group, id, span, isThere)
      const again = (world: World): Lived => lived(world, livingAccount(world, account, coming))
      const [own, other] = [again(past[0]), again(past[1])]
      const debts = differingOf(id, own.days, other.days)
      return {
        ...{ done: houseStepsOf(group, id, span), policy: own.totals, against: other.totals },
        ...{ expected: expected(account, coming.filter(isIssue)), differing: debts.length, debts },
      }
    },
  }
}
