import { currentPlacement } from '../../domain/debt/case-file.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import { type DebtMovement, openBalance } from '../../domain/debt/state.js'
import type { SimulatedDay } from './day.js'
import type { LivingAccount, LivingDebt } from './living.js'
import type { ContactCosts } from './setting.js'
import type { SimulationTotals } from './totals.js'

/** Counts or amounts that grow while an account is lived. */
type Growing<A> = { [K in keyof A]: A[K] extends Readonly<Record<string, infer V>> ? Record<string, V> : A[K] }

/** Counts what happens of one account: day by day, and in the end of the account as it is then. */
export interface Tally {
  readonly add: (day: SimulatedDay, account: LivingAccount) => void
  readonly end: (account: LivingAccount) => SimulationTotals
}

const count = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1
}

const sum = (amounts: Record<string, bigint>, currency: string, amount: bigint): void => {
  if (amount !== 0n) amounts[currency] = (amounts[currency] ?? 0n) + amount
}

/** A tally that has counted nothing yet, with what a contact costs. */
export const openTally = (costs: ContactCosts = {}): Tally => {
  const so: Growing<Omit<SimulationTotals, 'accounts' | 'debts'>> = {
    ...{ steps: {}, contacts: {}, answers: {}, events: {}, held: {}, refused: {}, fees: {}, cost: {} },
    ...{ opening: {}, issued: {}, paid: {}, givenUp: {}, closing: {}, paidIn: {} },
  }

  const add: Tally['add'] = ({ acts, answers, events, held, refused }, account) => {
    for (const { strategy, step, channel, fee } of acts) {
      count(so.steps, `${strategy}: ${step}`)
      if (fee !== undefined) sum(so.fees, fee.currency, fee.amount)
      if (channel === undefined) continue
      count(so.contacts, channel)
      const price = costs[channel]
      if (price !== undefined) sum(so.cost, price.currency, price.amount)
    }
    for (const answer of answers) count(so.answers, answer)
    for (const { rule, pack } of held) count(so.held, pack === undefined ? rule : `${pack}: ${rule}`)
    for (const { rejection } of refused) count(so.refused, rejection._tag)
    for (const event of events) {
      count(so.events, event.type)
      if (event.type === 'DebtPaid' || event.type === 'DebtPartiallyPaid') addCommission(event, account)
    }
  }

  /** An agency takes its share of what comes while it has the debt. */
  const addCommission = (
    { debt: id, amount }: Extract<DebtEvent, { readonly type: 'DebtPaid' | 'DebtPartiallyPaid' }>,
    { debts }: LivingAccount,
  ): void => {
    const living = debts.find(({ debt }) => debt.debt === id)
    const placement = living === undefined ? undefined : currentPlacement(living.debt.file)
    if (placement !== undefined) {
      sum(so.cost, amount.currency, (amount.amount * BigInt(placement.commission)) / 10_000n)
    }
  }

  const addMovement = (currency: string, movement: DebtMovement, of: DebtMovement['because']): void => {
    const { on, amount } = movement
    switch (of) {
      case 'payment': {
        const month = on.slice(0, 7)
        const paidIn = so.paidIn[month] ?? {}
        so.paidIn[month] = { ...paidIn, [currency]: (paidIn[currency] ?? 0n) - amount }
        sum(so.paid, currency, -amount)
        return
      }
      case 'issue':
      case 'charge':
        sum(so.issued, currency, amount)
        return
      default:
        sum(so.givenUp, currency, -amount)
    }
  }

  const addDebt = ({ debt, before }: LivingDebt): void => {
    const movements = debt.movements.toArray()
    const { currency } = debt
    const opening = movements.slice(0, before).reduce((total, { amount }) => total + amount, 0n)
    sum(so.opening, currency, opening)
    for (const movement of movements.slice(before)) {
      const undone = movement.reopens === undefined ? undefined : movements[movement.reopens]
      addMovement(currency, movement, (undone ?? movement).because)
    }
    sum(so.closing, currency, openBalance(debt))
  }

  return {
    add,
    end: ({ debts }) => {
      const own = debts.filter(({ guest }) => !guest)
      for (const living of own) addDebt(living)
      return { accounts: 1, debts: own.length, ...so }
    },
  }
}
