import * as fc from 'fast-check'
import { witnessOf } from '../../../domain/collection/check/witness.js'
import { decideAccount } from '../../../domain/collection/ladder/decide-account.js'
import { candidateZones } from '../../../domain/contact/candidate-zones.js'
import type { DebtCommand } from '../../../domain/debt/command.js'
import { debt as debtDecider } from '../../../domain/debt/debt.js'
import { type DebtState, openBalance } from '../../../domain/debt/state.js'
import { DebtorKind } from '../../../domain/debtor/event/registration.js'
import type { DebtId, DebtorId } from '../../../domain/value/id.js'
import { addDays, type LocalDate, laterOf } from '../../../domain/value/local-date.js'
import { money } from '../../../domain/value/money.js'
import type { House, HouseCommand, HouseEvent, HouseState } from '../collection/house.js'
import type { HouseHistory } from '../collection/run.js'
import type { Fit } from '../history.js'
import { debtStep } from './debt/step.js'
import { debtorStep } from './debtor/step.js'
import { history } from './history.js'
import { channel } from './method.js'
import { mostlyAccepted } from './mostly-accepted.js'

type HouseFit = Fit<HouseCommand, HouseState>

const debtor = 'C-1' as DebtorId

const pickFrom = <T>(items: ReadonlyArray<T>, n: number): T | undefined => items[n % Math.max(1, items.length)]

/** Times of a day in UTC: most of them when offices are open somewhere, some at any half hour. */
const hour: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('07:00', '10:30', '15:30', '18:30') },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`),
  },
)

/** Somebody whom one of the strategies is for, and one to three debts of any size that it tells apart. */
const opening = ({ rules: { policy, packs } }: House): fc.Arbitrary<ReadonlyArray<HouseCommand>> => {
  // Each pack as often, however many places it is for.
  const somewhere = packs.map(({ appliesWhen }) => appliesWhen.jurisdictions).filter(({ length }) => length > 0)
  return fc
    .record({
      which: fc.nat(99),
      law: fc.nat(99),
      place: fc.nat(99),
      kind: fc.nat(99),
      zone: fc.option(fc.nat(9), { nil: undefined, freq: 3 }),
      start: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 300 })),
      debts: fc.array(fc.record({ amount: fc.nat(99), wait: fc.nat(9), days: fc.constantFrom(0, 14, 30) }), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(({ which, law, place, kind, zone, start, debts }) => {
      const strategy = pickFrom(policy.strategies, which)
      if (strategy === undefined) return []
      const segment = strategy.for ?? {}
      const witness = witnessOf(strategy, segment, policy.effectiveFrom)
      const jurisdiction = pickFrom(segment.jurisdictions ?? pickFrom(somewhere, law) ?? [], place) ?? 'DE'
      const zones = candidateZones(jurisdiction)
      const own = zone === undefined ? undefined : pickFrom(zones, zone)
      const { on, currency, tags } = witness
      const from = addDays(on, start)
      const band = segment.bands?.[0]
      const commands: HouseCommand[] = [
        {
          ...{ type: 'RegisterDebtor', debtor, on: addDays(from, -(segment.customerFrom ?? 0)), jurisdiction },
          kind:
            pickFrom(segment.kinds ?? (Object.keys(DebtorKind.keys) as ReadonlyArray<DebtorKind>), kind) ?? 'business',
          ...(own === undefined ? {} : { zone: own }),
          ...(segment.languages?.[0] === undefined ? {} : { language: segment.languages[0] }),
          ...(segment.debtorTags === undefined ? {} : { tags: segment.debtorTags }),
        },
      ]
      if (band !== undefined && band !== 'new')
        commands.push({ type: 'ClassifyDebtor', debtor, on: from, to: band, why: 'so' })
      for (const [index, { amount, wait, days }] of debts.entries()) {
        const issued = addDays(from, wait)
        commands.push({
          ...{
            type: 'IssueDebt',
            debt: `INV-${index + 1}` as DebtId,
            debtor,
            on: issued,
            dueDate: addDays(issued, days),
          },
          ...{ principal: money(pickFrom(witness.amounts, amount) ?? 100_00n, currency), terms: {}, tags },
        })
      }
      return commands
    })
}

const lastDay = (before: ReadonlyArray<HouseCommand>): LocalDate =>
  before.map(({ on }) => on).reduce(laterOf, '2000-01-01' as LocalDate)

/** A run on the day that is next, or some days after it: a run that was missed. */
const nextRun = ({ rules: { policy } }: House): fc.Arbitrary<HouseFit> =>
  fc
    .record({ hour, late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 9 })) })
    .map(({ hour, late }) => ({ debtor: owing, debts }, before) => {
      const today = lastDay(before)
      const question = { policy, debtor: owing, day: today, debts: [...debts.values()].map((debt) => ({ debt })) }
      const next = decideAccount(question).next?.on
      const last = before.at(-1)
      const on = next !== undefined && next > today ? next : last?.type === 'RunDay' ? addDays(today, 1) : today
      return { type: 'RunDay', on: addDays(on, late), hour }
    })

const runWithin = (most: number): fc.Arbitrary<HouseFit> =>
  fc.record({ hour, days: fc.integer({ min: 0, max: most }) }).map(({ hour, days }) => (_, before) => ({
    type: 'RunDay',
    on: addDays(lastDay(before), days),
    hour,
  }))

const debtOf = ({ debts }: HouseState, n: number): readonly [DebtId, DebtState] =>
  pickFrom([...debts], n) ?? ['INV-1' as DebtId, debtDecider.initial]

/** Somebody of the house calls, or the debtor does. */
const contact: fc.Arbitrary<HouseFit> = fc
  .record({
    ...{
      hour,
      days: fc.constantFrom(0, 0, 0, 0, 1, 2),
      which: fc.constantFrom(0, 0, 0, 1, 2),
      spoke: fc.nat(9),
      inbound: fc.nat(7),
    },
    by: fc.oneof({ weight: 3, arbitrary: fc.constant('phone' as const) }, { weight: 1, arbitrary: channel() }),
  })
  .map(({ hour, days, which, spoke, inbound, by }) => (state, before) => {
    const [debt] = debtOf(state, which)
    const about = {
      debt,
      on: addDays(lastDay(before), days),
      channel: by,
      conversation: spoke === 0 || (inbound === 0 && spoke < 5),
      hour,
    }
    return inbound === 0
      ? { type: 'RecordInboundContact', ...about, regarding: 'the invoice' }
      : { type: 'RecordContact', ...about, outcome: spoke === 0 ? 'reached' : 'no-answer' }
  })

/** Money comes that is not placed yet, or a cheque: some of what is open, or all. */
const moneyWaits: fc.Arbitrary<HouseFit> = fc
  .record({ which: fc.nat(2), as: fc.constantFrom('covered' as const, 'unapplied' as const), half: fc.boolean() })
  .map(({ which, as, half }) => (state, before) => {
    const [debt, known] = debtOf(state, which)
    const open = known.situation === 'open' ? openBalance(known) : 100_00n
    const amount = money(half && open > 1n ? open / 2n : open, known.situation === 'unissued' ? 'EUR' : known.currency)
    return { type: 'SetAside', on: lastDay(before), debt, as, amount }
  })

/** What befalls a debt while it is collected. */
const happens: ReadonlyArray<DebtCommand['type']> = [
  'ApplyPayment',
  'ReversePayment',
  'PromisePayment',
  'EvaluatePromise',
  'WithdrawPromise',
  'RaiseDispute',
  'ResolveDispute',
  'ProposePlan',
  'SignPlan',
  'EvaluatePlan',
  'AgreeSettlement',
  'EvaluateSettlement',
  'HoldDunning',
  'ReleaseDunning',
  'ExtendDueDate',
  'IssueCreditNote',
  'ChargeLateness',
  'PlaceWithAgency',
  'RecallFromAgency',
]

/** What keeps a house from speaking of a debt. */
const handled: ReadonlyArray<DebtCommand['type']> = [
  'HoldDunning',
  'ReleaseDunning',
  'RaiseDispute',
  'ResolveDispute',
  'PlaceWithAgency',
  'RecallFromAgency',
]

const ofDebt = (only: ReadonlyArray<DebtCommand['type']>): fc.Arbitrary<HouseFit> =>
  fc.tuple(fc.nat(2), debtStep({ only })).map(([which, step]) => (state, before) => {
    const [debt, known] = debtOf(state, which)
    const command = step(
      known,
      before.filter(
        (one): one is Exclude<typeof one, { type: 'RunDay' | 'SetAside' }> =>
          one.type !== 'RunDay' && one.type !== 'SetAside',
      ),
    )
    return { ...command, debt }
  })

const ofDebtor: fc.Arbitrary<HouseFit> = debtorStep({
  only: [
    'ChangeContactPreference',
    'GiveConsent',
    'RevokeConsent',
    'RequestCease',
    'StartMoratorium',
    'EndMoratorium',
    'RecordInsolvency',
  ],
}).map(
  (step) => (state, before) =>
    step(
      state.debtor,
      before.filter(
        (one): one is Exclude<typeof one, { type: 'RunDay' | 'SetAside' }> =>
          one.type !== 'RunDay' && one.type !== 'SetAside',
      ),
    ),
)

/**
 * Lives of somebody under the policy of a house: of every size and place that its strategies tell apart, silent or not, called too
 * often, promising, paying, disputing, protected; and runs on the days that the policy names, or later.
 */
export const houseHistory = (house: House): fc.Arbitrary<HouseHistory> => {
  const life = (...steps: ReadonlyArray<fc.WeightedArbitrary<HouseFit>>) =>
    history<HouseCommand, HouseState, HouseEvent, unknown>(house, fc.oneof(...steps), {
      opening: opening(house),
      maxCommands: 24,
    })
  const often = (weight: number, arbitrary: fc.Arbitrary<HouseFit>) => ({ weight, arbitrary })
  const mostly = (weight: number, step: fc.Arbitrary<HouseFit>) => often(weight, mostlyAccepted(house, step))
  const next = nextRun(house)
  const called = life(often(3, runWithin(1)), often(1, next), often(12, contact))
  const promised = life(often(3, next), mostly(5, ofDebt(['ApplyPayment', 'PromisePayment', 'EvaluatePromise'])))
  return fc.oneof(
    life(often(1, next)),
    called,
    called,
    life(often(3, runWithin(8)), often(1, contact)),
    life(often(8, next), often(3, runWithin(20)), mostly(6, ofDebt(happens))),
    promised,
    promised,
    life(often(8, next), often(4, contact), mostly(4, ofDebt(handled)), mostly(4, ofDebtor)),
    life(
      often(6, next),
      often(2, runWithin(20)),
      often(3, contact),
      often(2, moneyWaits),
      mostly(4, ofDebt(happens)),
      mostly(2, ofDebtor),
    ),
  )
}
