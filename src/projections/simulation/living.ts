import type { BesideDebt } from '../../domain/collection/ladder/asked.js'
import type { Contact } from '../../domain/contact/contact.js'
import type { ToldEvent } from '../../domain/contact/contacts-of.js'
import { askableOn } from '../../domain/debt/rule/askable.js'
import { scheduleOf } from '../../domain/debt/schedule.js'
import type { KnownDebt } from '../../domain/debt/state.js'
import type { DebtorState } from '../../domain/debtor/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId, DebtorId, DisputeId, PromiseId } from '../../domain/value/id.js'
import { epochDay, fromEpochDay } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import type { CollectedDebt } from '../collection/accounts.js'
import type { Covers } from '../open-item/cheque-cover.js'
import type { AnswerKind } from './behaviour.js'
import type { World } from './setting.js'

// Days are numbers here, counted from 1970-01-01.

/**
 * A debt as it lives on in a simulation. Its debtor has so much `patience` left, which the days from `since` on use up; on the day
 * on which none is left, `paysOn`, he pays unasked. `due` is what the days count from.
 */
export interface LivingDebt {
  readonly debt: KnownDebt
  readonly beside: BesideDebt
  readonly patience: number
  readonly since: number
  readonly due: number
  readonly paysOn: number | undefined
  /** How often its debtor lost his patience, and how often he was contacted about it. */
  readonly paid: number
  readonly contacted: number
  /** Steps that were seen held back since the last that was taken. */
  readonly held: ReadonlySet<string>
  /** How many of its movements were before the simulation. */
  readonly before: number
  /** Whether the policy wrote it off: what the past tells of it after that does not happen. */
  readonly ended: boolean
  /** Whether it was somebody else's when the simulation began, with whom its money is counted. */
  readonly guest: boolean
}

/** What is to come on a day that is known already. Debts go by their id. */
export type Coming = { readonly on: number } & (
  | {
      readonly what: AnswerKind
      readonly debts: ReadonlyArray<DebtId>
      readonly channel: Channel
      readonly step: string
    }
  | { readonly what: 'pays-promised'; readonly debt: DebtId; readonly promise: PromiseId; readonly share: number }
  | { readonly what: 'dispute-ends'; readonly debt: DebtId; readonly dispute: DisputeId; readonly upheld: boolean }
  | { readonly what: 'cheque-ends'; readonly debt: DebtId; readonly amount: bigint; readonly clears: boolean }
  | { readonly what: 'is-taken-over'; readonly debt: KnownDebt }
  | { readonly what: 'is-told'; readonly told: ToldEvent }
  | {
      readonly what: 'stands-beside'
      readonly debtor: DebtorState
      readonly onAccount: ReadonlyMap<CurrencyCode, bigint>
      readonly covers: Covers
    }
)

/** A debtor with all that is known of him, what is to come, and the next day on which the policy is to be asked. */
export interface LivingAccount {
  readonly id: DebtorId
  readonly debtor: DebtorState
  readonly debts: ReadonlyArray<LivingDebt>
  readonly contacts: ReadonlyArray<Contact>
  readonly coming: ReadonlyArray<Coming>
  readonly next: number
}

/** What a debtor pays who pays at once: what may be asked for of him, and is not covered or on account already. */
export const payable = ({ debt, beside }: Pick<LivingDebt, 'debt' | 'beside'>, on: number): bigint => {
  if (debt.situation !== 'open') return 0n
  const { open, left } = askableOn(debt, fromEpochDay(on), scheduleOf(debt))
  const rest = left - (beside.covered ?? 0n) - (beside.unapplied ?? 0n)
  return rest < open ? rest : open
}

/** The first day, from `since` on, that uses up what is left of a patience. */
const lastStraw = ({ urge, to }: World, patience: number, since: number, due: number): number | undefined => {
  const last = epochDay(to)
  let left = patience
  for (let day = since; day <= last; day++) {
    left -= urge(day - due)
    if (left <= 0) return day
  }
  return undefined
}

const patienceOf = ({ chance }: World, { debt }: KnownDebt, paid: number): number =>
  -Math.log1p(-chance(debt, 'patience', paid))

const dueOf = (debt: KnownDebt): number => epochDay(scheduleOf(debt)[0]?.due ?? debt.dueDate)

/** A debt as it comes into a simulation, at the beginning of a day. */
export const bornOn = (
  world: World,
  { debt, beside }: CollectedDebt,
  since: number,
  before = debt.movements.length,
): LivingDebt => {
  const [patience, due] = [patienceOf(world, debt, 0), dueOf(debt)]
  const isOpen = debt.situation === 'open'
  const paysOn = isOpen ? lastStraw(world, patience, since, due) : undefined
  return {
    debt,
    beside,
    patience,
    since,
    due,
    paysOn,
    paid: 0,
    contacted: 0,
    held: new Set(),
    before,
    ended: false,
    guest: false,
  }
}

/** What is left of a patience at the beginning of a day. */
const leftOn = ({ urge }: World, { patience, since, due }: LivingDebt, day: number): number => {
  let left = patience
  for (let one = since; one < day; one++) left -= urge(one - due)
  return left
}

/** The debt after something has changed it on a day; `quiet`, its debtor pays nothing unasked before that day. */
export const reckonedAnew = (world: World, living: LivingDebt, on: number, quiet = on + 1): LivingDebt => {
  if (living.debt.situation !== 'open') return { ...living, paysOn: undefined }
  const begins = Math.max(quiet, living.since)
  const patience = leftOn(world, living, on + 1)
  const due = dueOf(living.debt)
  return { ...living, patience, since: begins, due, paysOn: lastStraw(world, patience, begins, due) }
}

/** The debt with a new patience from the next day on: the old one is used up. */
export const patientAgain = (world: World, living: LivingDebt, on: number): LivingDebt => {
  const paid = living.paid + 1
  const fresh = { ...living, paid, patience: patienceOf(world, living.debt, paid), since: on + 1 }
  return reckonedAnew(world, fresh, on)
}
