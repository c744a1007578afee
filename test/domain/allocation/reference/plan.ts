import {
  type Account,
  type AccountDebt,
  type AccountPayment,
  takenBy,
} from '../../../../src/domain/allocation/account.js'
import { growthDays, payableFrom } from '../../../../src/domain/allocation/capacity.js'
import { directedShares } from '../../../../src/domain/allocation/direction.js'
import type { PaymentCommandOf, Placement } from '../../../../src/domain/payment/command.js'
import type { AutomaticStrategy } from '../../../../src/domain/payment/event.js'
import { minus, paymentOrder, takeInOrder } from '../../../../src/domain/value/component.js'
import type { CurrencyCode } from '../../../../src/domain/value/currency.js'
import type { DebtId, PaymentId } from '../../../../src/domain/value/id.js'
import type { LocalDate } from '../../../../src/domain/value/local-date.js'
import { money } from '../../../../src/domain/value/money.js'
import { leastFrom } from '../../../../src/domain/value/movement.js'
import { withInOrder } from './sorted.js'
import { byAge, type OpenItem, type Share, strategies } from './strategy.js'

/**
 * Where the unapplied cash of one debtor goes, as if the book had been kept day by day: on every day the money that is
 * there meets the debts that are there. Money without a direction goes by its strategy, never on what is disputed, was
 * written off, or is owed by somebody else; money for named debts waits until they are issued. Only dates matter, not the
 * order of recording.
 */
export const planAllocations = (account: Account): ReadonlyArray<PaymentCommandOf<'AllocatePayment'>> => {
  const toPlace = account.payments.filter(isToPlace).sort(byReceipt)
  const reserved = reservations(account)
  const currencies = new Set(toPlace.map((payment) => payment.received.amount.currency))
  const planned = new Map([...currencies].flatMap((currency) => [...planIn(currency, account, toPlace, reserved)]))
  return toPlace.flatMap((payment) => {
    const placements = planned.get(payment)
    const { received, instruction } = payment
    if (placements === undefined) return []
    return [{ type: 'AllocatePayment', payment: received.payment, strategy: instruction.strategy, placements }]
  })
}

const isToPlace = ({ situation, unapplied, instruction }: AccountPayment): boolean =>
  situation === 'received' && unapplied > 0n && instruction.strategy !== 'none'

/** In the order of their value dates. */
export const byReceipt = ({ received: a }: AccountPayment, { received: b }: AccountPayment): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : a.payment < b.payment ? -1 : 1

const without = <A>(all: ReadonlyArray<A>, one: A): ReadonlyArray<A> =>
  all.includes(one) ? all.filter((a) => a !== one) : all

type Plan = Map<AccountPayment, Placement[]>

const planIn = (
  currency: CurrencyCode,
  account: Account,
  toPlace: ReadonlyArray<AccountPayment>,
  reserved: Map<DebtId, bigint>,
): Plan => {
  const payments = toPlace.filter((payment) => payment.received.amount.currency === currency)
  const debts = [...account.debts.values()].filter((debt) => debt.currency === currency)
  const growing = byDay([...payments, ...debts])
  const left = new Map(payments.map((payment) => [payment, payment.unapplied]))
  const plan: Plan = new Map()
  let waiting: ReadonlyArray<AccountPayment> = []
  let items: ReadonlyArray<OpenItem> = []
  for (const day of [...growing.keys()].sort()) {
    for (const grown of growing.get(day) ?? []) {
      if ('received' in grown) waiting = withInOrder(without(waiting, grown), grown, byReceipt)
      else if (grown.debtor === account.owner) items = withItem(items, grown, day, reserved)
    }
    for (const payment of waiting) {
      const used = payment.unapplied - (left.get(payment) ?? 0n)
      const available = leastFrom(payment.movements, day) - used
      const before = plan.get(payment) ?? []
      const shares = available > 0n ? sharesOf(payment, available, day, items, before, account, reserved) : []
      for (const { debt, amount } of shares) {
        plan.set(payment, [...(plan.get(payment) ?? []), { debt, amount: money(amount, currency), on: day }])
        left.set(payment, (left.get(payment) ?? 0n) - amount)
        reserved.set(debt, (reserved.get(debt) ?? 0n) + amount)
      }
      if (shares.length > 0) items = withoutShares(items, shares)
    }
    waiting = waiting.filter((payment) => (left.get(payment) ?? 0n) > 0n)
  }
  return plan
}

type Growing = AccountDebt | AccountPayment

const byDay = (growing: ReadonlyArray<Growing>): ReadonlyMap<LocalDate, ReadonlyArray<Growing>> => {
  const days = new Map<LocalDate, Growing[]>()
  for (const one of growing) {
    for (const day of growthDays(one)) {
      const grown = days.get(day)
      if (grown === undefined) days.set(day, [one])
      else grown.push(one)
    }
  }
  return days
}

const withItem = (
  items: ReadonlyArray<OpenItem>,
  debt: AccountDebt,
  day: LocalDate,
  reserved: ReadonlyMap<DebtId, bigint>,
): ReadonlyArray<OpenItem> => {
  const known = items.find((item) => item.debt === debt.debt)
  const others = known === undefined ? items : without(items, known)
  const taken = reserved.get(debt.debt) ?? 0n
  const payable = payableFrom(debt, day, false) - taken
  if (payable <= 0n) return others
  const { issued, dueDate, open } = debt
  const components = minus(open, takeInOrder(open, taken, paymentOrder))
  return withInOrder(others, { debt: debt.debt, issuedOn: issued.on, dueDate, payable, components }, byAge)
}

const withoutShares = (items: ReadonlyArray<OpenItem>, shares: ReadonlyArray<Share>): ReadonlyArray<OpenItem> => {
  const taken = new Map<DebtId, bigint>()
  for (const { debt, amount } of shares) taken.set(debt, (taken.get(debt) ?? 0n) + amount)
  return items
    .map((item) => {
      const amount = taken.get(item.debt)
      if (amount === undefined) return item
      const components = minus(item.components, takeInOrder(item.components, amount, paymentOrder))
      return { ...item, payable: item.payable - amount, components }
    })
    .filter((item) => item.payable > 0n)
}

const sharesOf = (
  payment: AccountPayment,
  available: bigint,
  day: LocalDate,
  items: ReadonlyArray<OpenItem>,
  planned: ReadonlyArray<Placement>,
  account: Account,
  reserved: ReadonlyMap<DebtId, bigint>,
): ReadonlyArray<Share> => {
  const { received, instruction } = payment
  if (instruction.strategy === 'none') return []
  if (instruction.strategy !== 'specific') return strategies[instruction.strategy](available, items)
  return directedShares(payment, instruction.directions, available, planned, (id) => {
    const debt = account.debts.get(id)
    if (debt === undefined || debt.currency !== received.amount.currency) return 0n
    return payableFrom(debt, day, true) - (reserved.get(id) ?? 0n)
  })
}

/** Where one payment that is held on account would go by that strategy, without doing it. */
export const suggestAllocation = (
  account: Account,
  payment: PaymentId,
  strategy: AutomaticStrategy,
): PaymentCommandOf<'AllocatePayment'> | undefined => {
  const payments = account.payments.map((p): AccountPayment => {
    const suggested = p.received.payment === payment
    return { ...p, instruction: { strategy: suggested ? strategy : 'none' } }
  })
  return planAllocations({ ...account, payments })[0]
}

const reservations = (account: Account): Map<DebtId, bigint> => {
  const reserved = new Map<DebtId, bigint>()
  for (const payment of account.payments) {
    for (const allocation of payment.allocations) {
      if (allocation.undone || takenBy(account, payment, allocation) !== undefined) continue
      reserved.set(allocation.debt, (reserved.get(allocation.debt) ?? 0n) + allocation.amount)
    }
  }
  return reserved
}
