import type { DebtCommandOf } from '../debt/command.js'
import { inCurrencyOf } from '../debt/state.js'
import type { Placement } from '../payment/command.js'
import type { Instruction } from '../payment/event.js'
import type { DebtId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import type { Account, AccountDebt, AccountPayment } from './account.js'
import { coveredOn, coversIn } from './covered.js'
import { planAllocations } from './plan.js'
import { reservedIn } from './reserved.js'

/** Commands that ask for a debt, and have to be told what is there for it already. */
export type AskingCommand = DebtCommandOf<'RemindDebtor' | 'ReferToLegal' | 'PlaceWithAgency'>

export const isAsking = <C extends { readonly type: string }>(command: C): command is C & AskingCommand =>
  command.type === 'RemindDebtor' || command.type === 'ReferToLegal' || command.type === 'PlaceWithAgency'

/**
 * What is there for a debt on a day and is not on it yet, in minor units: money on account, and what cheques are to bring. So
 * much of all the debtor's money as would find this debt if nobody held it, oldest due first; so of several debts no more is
 * set aside than is there.
 */
export interface SetAside {
  readonly unapplied: bigint
  readonly covered: bigint
}

/** The money as if it had been told to find its debts: what is directed to a debt that is not there yet still waits for it. */
const unheld = (instruction: Instruction): Instruction => {
  switch (instruction.strategy) {
    case 'none':
      return { strategy: 'oldest-due-first' }
    case 'specific':
      return { ...instruction, rest: instruction.rest ?? 'oldest-due-first' }
    default:
      return instruction
  }
}

/** What is there for each debt of an account: what is promised to it, and where money would go that nobody holds. */
interface Unapplied {
  readonly promised: (debt: DebtId) => bigint
  readonly placed: ReadonlyMap<DebtId, ReadonlyArray<Placement>>
}

const known = new WeakMap<Account, Unapplied>()

/** Where the money of an account would go, worked out once for all its debts. */
const unappliedIn = (account: Account): Unapplied => {
  const found = known.get(account)
  if (found !== undefined) return found
  const payments = account.payments.map((one): AccountPayment => ({ ...one, instruction: unheld(one.instruction) }))
  const placed = new Map<DebtId, Placement[]>()
  for (const { placements } of planAllocations({ ...account, payments })) {
    for (const placement of placements) {
      const already = placed.get(placement.debt)
      if (already === undefined) placed.set(placement.debt, [placement])
      else already.push(placement)
    }
  }
  const made = { promised: reservedIn(account).of, placed }
  known.set(account, made)
  return made
}

const unappliedFor = ({ debt }: AccountDebt, on: LocalDate, account: Account): bigint => {
  const { promised, placed } = unappliedIn(account)
  return (placed.get(debt) ?? []).reduce(
    (sum, placement) => (placement.on <= on ? sum + placement.amount.amount : sum),
    promised(debt),
  )
}

export const setAsideFor = (debt: AccountDebt, on: LocalDate, accounts: ReadonlyArray<Account>): SetAside => {
  let [unapplied, covered] = [0n, 0n]
  for (const account of accounts) {
    unapplied += unappliedFor(debt, on, account)
    covered += coveredOn(coversIn(debt.currency, account).get(debt.debt), on)
  }
  return { unapplied, covered }
}

/** The larger of what the caller tells and what the accounts say. What is below zero or of another currency is left to be refused. */
const atLeast = (debt: AccountDebt, told: Money | undefined, amount: bigint): Money | undefined =>
  amount > 0n && (told === undefined || (told.currency === debt.currency && told.amount >= 0n && told.amount < amount))
    ? inCurrencyOf(debt, amount)
    : told

/**
 * The command with what is there for its debt in these accounts: that of the debtor, and of others whose money is directed
 * there. A caller who knows of more may say so, and not of less.
 */
export const withSetAside = <C extends AskingCommand>(
  command: C,
  debt: AccountDebt,
  accounts: ReadonlyArray<Account>,
): C => {
  const aside = setAsideFor(debt, command.on, accounts)
  const covered = atLeast(debt, command.covered, aside.covered)
  const told = covered === command.covered ? command : { ...command, covered }
  const unapplied = atLeast(debt, told.unapplied, aside.unapplied)
  return unapplied === told.unapplied ? told : { ...told, unapplied }
}
