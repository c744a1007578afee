// A house with one customer: invoices go out, money comes, and every run does what the policy says.
import * as E from 'fp-ts/lib/Either.js'
import { tellAmount } from '../../../src/adapters/words/amount.js'
import {
  type AccountDecision,
  type CollectionPolicy,
  type CollectionPolicyJson,
  checkPolicy,
  decideAccount,
} from '../../../src/domain/collection/index.js'
import type { DebtCommandOf } from '../../../src/domain/debt/command.js'
import { debt } from '../../../src/domain/debt/debt.js'
import { type DebtState, type KnownDebt, openBalance } from '../../../src/domain/debt/state.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { DebtorState } from '../../../src/domain/debtor/state.js'
import { fold } from '../../../src/domain/decider.js'
import type { CurrencyCode } from '../../../src/domain/value/currency.js'
import type { DebtId, DebtorId } from '../../../src/domain/value/id.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { type Money, type MoneyJson, money, moneyJson } from '../../../src/domain/value/money.js'
import { planDay } from '../../../src/projections/collection/day-plan.js'
import { eur } from '../sample.js'
import { policyOf } from './sample.js'

export type Strategy = CollectionPolicyJson['strategies'][number]

const customer = 'C-1' as DebtorId

/** A policy of those strategies, the first for whom it says, the last for all others. */
export const houseOf = (...strategies: ReadonlyArray<Omit<Strategy, 'strategy'>>): CollectionPolicy =>
  policyOf({
    ...{ version: 'house', effectiveFrom: '2000-01-01' },
    strategies: strategies.map((one, index) => ({ strategy: `strategy ${index + 1}`, ...one })),
  })

/** An amount in euros, as a policy says it. */
export const euros = (text: string): ReadonlyArray<MoneyJson> => [moneyJson(eur(text))]

/** The faults of a policy, by their places. */
export const faultsOf = (policy: CollectionPolicy): ReadonlyArray<string> =>
  checkPolicy(policy).map(({ path, fault }) => `${path}: ${fault}`)

/** The debts of one customer, and what is done with them. */
export class Office {
  readonly debts = new Map<string, DebtState>()
  #debtor: DebtorState = debtor.initial
  constructor(readonly policy: CollectionPolicy) {}

  tell(id: string, command: Parameters<typeof debt.decide>[0]): void {
    const state = this.debts.get(id) ?? debt.initial
    const decided = debt.decide(command, state)
    if (E.isLeft(decided)) throw new Error(`${id} ${command.type}: ${decided.left._tag}`)
    this.debts.set(id, fold(debt, decided.right, state))
  }

  /** Something becomes known of the customer. */
  meet(command: Parameters<typeof debtor.decide>[0]): void {
    const decided = debtor.decide(command, this.#debtor)
    if (E.isLeft(decided)) throw new Error(`${command.type}: ${decided.left._tag}`)
    this.#debtor = fold(debtor, decided.right, this.#debtor)
  }

  /** Registers the customer, with tags. */
  register(on: LocalDate, tags: Readonly<Record<string, string>> = {}): void {
    this.meet({ type: 'RegisterDebtor', debtor: customer, on, kind: 'business', jurisdiction: 'DE', tags })
  }

  issue(
    id: string,
    on: LocalDate,
    due: LocalDate,
    amount: Money,
    says: Partial<DebtCommandOf<'IssueDebt'>> = {},
  ): void {
    this.tell(id, {
      ...{ type: 'IssueDebt', debt: id as DebtId, debtor: customer, on, principal: amount, dueDate: due },
      ...says,
    })
  }

  pay(id: string, on: LocalDate, amount: Money, payment = `P-${id}`): void {
    this.tell(id, {
      ...{ type: 'ApplyPayment', debt: id as DebtId, on, payment: payment as never, allocation: 1, amount },
      ...{ method: 'transfer', valueDate: on },
    })
  }

  credit(id: string, on: LocalDate, amount: Money): void {
    const creditNote = `CN-${id}` as never
    this.tell(id, { type: 'IssueCreditNote', debt: id as DebtId, on, creditNote, amount, reason: 'returned' })
  }

  /** Nobody writes about it until that day, inclusive. */
  block(id: string, on: LocalDate, until: LocalDate): void {
    const hold = `H-${id}-${on}` as never
    this.tell(id, { type: 'HoldDunning', debt: id as DebtId, on, hold, reason: 'other', until })
  }

  dispute(id: string, on: LocalDate, amount: Money): void {
    this.tell(id, {
      type: 'RaiseDispute',
      debt: id as DebtId,
      on,
      dispute: `D-${id}` as never,
      amount,
      reason: 'wrong',
    })
  }

  /** What is to be done on a day. */
  run(day: LocalDate, beside: { readonly unapplied?: bigint } = {}): AccountDecision {
    const debts = this.#known().map((state) => ({ debt: state, beside }))
    return decideAccount({ policy: this.policy, debtor: this.#debtor, debts, day })
  }

  /** Does it, with what it charges. */
  process(day: LocalDate): void {
    const account = { id: customer, debtor: this.#debtor, contacts: [], cheques: [], bounced: 0 }
    const debts = this.#known().map((state) => ({ debt: state, beside: {} }))
    for (const { debt: id, command } of planDay({ policy: this.policy, day }, { ...account, debts }).commands) {
      this.tell(id, command(0))
    }
  }

  /** Runs on a day, and tells each letter: `level 1: I, J 30.00 EUR`, with its fee. */
  letters(day: LocalDate): ReadonlyArray<string> {
    const { acts } = this.run(day)
    this.process(day)
    return acts.map(({ step, debts, amount, fee }) => {
      const charged = fee === undefined ? '' : ` + ${tellAmount(fee)}`
      return `${step}: ${debts.join(', ')} ${tellAmount(amount)}${charged}`
    })
  }

  /** Runs every so many days, for so many days, and tells the letters with the number of the day. */
  runs(from: LocalDate, days: number, every = 1): ReadonlyArray<string> {
    const told: string[] = []
    for (let at = 0; at <= days; at += every) {
      for (const letter of this.letters(addDays(from, at))) told.push(`${at} ${letter}`)
    }
    return told
  }

  /** How far each debt has come. */
  levels(day: LocalDate): ReadonlyArray<string> {
    return this.run(day).debts.flatMap(({ debt: id, level }) => (level === undefined ? [] : [`${id} ${level}`]))
  }

  open(currency: CurrencyCode = 'EUR'): bigint {
    return this.#known().reduce((sum, one) => (one.currency === currency ? sum + openBalance(one) : sum), 0n)
  }

  #known(): ReadonlyArray<KnownDebt> {
    return [...this.debts.values()].flatMap((one) => (one.situation === 'unissued' ? [] : [one]))
  }
}

/** An amount of any currency, in minor units. */
export const cash = (amount: number, currency: CurrencyCode): Money => money(BigInt(amount), currency)
