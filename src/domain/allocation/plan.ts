import type { PaymentCommandOf, Placement } from '../payment/command.js'
import type { AutomaticStrategy } from '../payment/event.js'
import type { CurrencyCode } from '../value/currency.js'
import type { DebtId, PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import { money } from '../value/money.js'
import { leastFrom } from '../value/movement.js'
import { type Account, type AccountDebt, type AccountPayment, byReceipt } from './account.js'
import { growthDays, openItemsOf, payableFrom } from './capacity.js'
import { coveredOn, coversIn, type DebtCover } from './covered.js'
import { directedShares, keptFor } from './direction.js'
import { itemPool } from './item-pool.js'
import { type Reserved, reservedIn, tenderOf } from './reserved.js'
import type { Share } from './strategy.js'
import { waitingList } from './waiting-list.js'

/**
 * Where the unapplied cash of one debtor goes, as if the book had been kept day by day: on every day the money that is
 * there meets the debts that are there. Money without a direction goes by its strategy, never on what is disputed, was
 * written off, or is owed by somebody else; money for named debts waits until they are issued. Only dates matter, not the
 * order of recording.
 *
 * A debt that the money still earns a discount on takes what settles it, and no more.
 *
 * The oldest due is the oldest part of any debt by its schedule. What cheques are to bring for a debt is set aside: other money
 * goes there only when nothing else is due.
 *
 * The commands come day by day, so that after a crash between two of them the rest is planned as it was. Takes n log n steps for
 * n open debts, payments and their movements.
 *
 * @since 0.1.0
 */
export const planAllocations = (account: Account): ReadonlyArray<PaymentCommandOf<'AllocatePayment'>> => {
  const toPlace = account.payments.filter(isToPlace).sort(byReceipt)
  if (toPlace.length === 0) return []
  const reserved = reservedIn(account)
  const commands: PaymentCommandOf<'AllocatePayment'>[] = []
  for (const currency of new Set(toPlace.map((payment) => payment.received.amount.currency))) {
    for (const { payment, placements } of planIn(currency, account, toPlace, reserved)) {
      const { received, instruction } = payment
      if (instruction.strategy === 'none') continue
      commands.push({ type: 'AllocatePayment', payment: received.payment, strategy: instruction.strategy, placements })
    }
  }
  return commands
}

/** Money of one payment, in the order of the days on which it is placed. */
interface Planned {
  readonly payment: AccountPayment
  readonly placements: Placement[]
}

const isToPlace = ({ situation, unapplied, instruction }: AccountPayment): boolean =>
  situation === 'received' && unapplied > 0n && instruction.strategy !== 'none'

/** By which strategy money goes that no direction is for. */
const strategyOf = ({ instruction }: AccountPayment): AutomaticStrategy | undefined => {
  if (instruction.strategy === 'none') return undefined
  return instruction.strategy === 'specific' ? instruction.rest : instruction.strategy
}

const planIn = (
  currency: CurrencyCode,
  account: Account,
  toPlace: ReadonlyArray<AccountPayment>,
  reserved: Reserved,
): ReadonlyArray<Planned> => {
  const payments = toPlace.filter((payment) => payment.received.amount.currency === currency)
  const covers = coversIn(currency, account)
  const days = growthIn(currency, account, payments, covers)
  const payers = payersOf(payments)
  const left = new Map(payments.map((payment) => [payment, payment.unapplied]))
  const isPlaced = (payment: AccountPayment): boolean => left.get(payment) === 0n
  const waiting = waitingList(byReceipt, isPlaced)
  const arrived = new Set<AccountPayment>()
  const planned: Planned[] = []
  const placedBy = new Map<AccountPayment, Placement[]>()

  /** A debt of the account that automatic money may go to. */
  const own = (id: DebtId): AccountDebt | undefined => {
    const debt = account.debts.get(id)
    return debt?.debtor === account.owner && debt.currency === currency ? debt : undefined
  }

  const pool = itemPool((id, day) => {
    const debt = own(id)
    if (debt === undefined) return { free: [], covered: [] }
    return openItemsOf(debt, day, reserved.of(id), coveredOn(covers.get(id), day))
  })

  const directed = (payment: AccountPayment, available: bigint, day: LocalDate): ReadonlyArray<Share> => {
    if (payment.instruction.strategy !== 'specific') return []
    const { directions } = payment.instruction
    return directedShares(payment, directions, available, placedBy.get(payment) ?? [], (id) => {
      const debt = account.debts.get(id)
      if (debt === undefined || debt.currency !== currency) return 0n
      const open = payableFrom(debt, day, true) - reserved.of(id)
      const settles = debt.situation === 'open' ? reserved.settles(id, tenderOf(payment)) : undefined
      return settles !== undefined && settles < open ? settles : open
    })
  }

  const automatic = (payment: AccountPayment, available: bigint, day: LocalDate): ReadonlyArray<Share> => {
    const strategy = strategyOf(payment)
    if (strategy === undefined) return []
    const isThere = (id: DebtId): boolean => {
      const debt = account.debts.get(id)
      return debt !== undefined && debt.issued.on <= day
    }
    const free = available - keptFor(payment, available, isThere)
    return free > 0n ? pool.take(strategy, free, day, (debt) => reserved.settles(debt, tenderOf(payment))) : []
  }

  const reserve = (payment: AccountPayment, shares: ReadonlyArray<Share>): bigint => {
    let sum = 0n
    for (const { debt, amount } of shares) {
      reserved.add(debt, amount, tenderOf(payment))
      pool.touch(debt)
      sum += amount
    }
    return sum
  }

  const place = (payment: AccountPayment, day: LocalDate): void => {
    const unplaced = left.get(payment) ?? 0n
    const available = leastFrom(payment.movements, day) - (payment.unapplied - unplaced)
    if (available <= 0n) return
    const named = directed(payment, available, day)
    const toNamed = reserve(payment, named)
    const other = automatic(payment, available - toNamed, day)
    const toOther = reserve(payment, other)
    if (toNamed + toOther === 0n) return
    const placed = (named.length === 0 ? other : [...named, ...other]).map(
      ({ debt, amount }): Placement => ({ debt, amount: money(amount, currency), on: day }),
    )
    const last = planned.at(-1)
    if (last?.payment === payment) last.placements.push(...placed)
    else planned.push({ payment, placements: placed })
    if (payment.instruction.strategy === 'specific')
      placedBy.set(payment, [...(placedBy.get(payment) ?? []), ...placed])
    left.set(payment, unplaced - toNamed - toOther)
  }

  for (const [day, grown] of days) {
    for (const payment of grown.payments) arrived.add(payment)
    const asked = new Set(grown.payments)
    for (const id of grown.debts) {
      pool.touch(id)
      for (const payer of payers.get(id) ?? []) if (arrived.has(payer)) asked.add(payer)
    }
    let more = false
    for (const id of grown.debts) more ||= own(id) !== undefined
    // Money that waits is asked again only where there is more that it could go to.
    const others = more ? whileAny(waiting.inTurn(), () => !pool.isEmpty(day)) : []
    for (const payment of inOrder([...asked].sort(byReceipt), others, byReceipt)) {
      if (!isPlaced(payment)) place(payment, day)
    }
    for (const payment of asked) if (strategyOf(payment) !== undefined) waiting.add(payment)
  }
  return planned
}

/** What grows on a day: payments that there is more of, and debts that there is more to pay on. */
interface Growth {
  readonly payments: Set<AccountPayment>
  readonly debts: Set<DebtId>
}

/** The days on which anything grows, in their order. A cheque that is taken changes what its debts leave to others. */
const growthIn = (
  currency: CurrencyCode,
  account: Account,
  payments: ReadonlyArray<AccountPayment>,
  covers: ReadonlyMap<DebtId, ReadonlyArray<DebtCover>>,
): ReadonlyArray<readonly [LocalDate, Growth]> => {
  const days = new Map<LocalDate, Growth>()
  const on = (day: LocalDate): Growth => {
    const growth = days.get(day) ?? { payments: new Set(), debts: new Set() }
    days.set(day, growth)
    return growth
  }
  for (const payment of payments) for (const day of growthDays(payment)) on(day).payments.add(payment)
  for (const debt of account.debts.values()) {
    if (debt.currency === currency) for (const day of growthDays(debt)) on(day).debts.add(debt.debt)
  }
  for (const [debt, covering] of covers) for (const cover of covering) on(cover.on).debts.add(debt)
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Whose money is for which debt. */
const payersOf = (payments: ReadonlyArray<AccountPayment>): ReadonlyMap<DebtId, ReadonlyArray<AccountPayment>> => {
  const payers = new Map<DebtId, AccountPayment[]>()
  for (const payment of payments) {
    if (payment.instruction.strategy !== 'specific') continue
    for (const { debt } of payment.instruction.directions) {
      const known = payers.get(debt)
      if (known === undefined) payers.set(debt, [payment])
      else known.push(payment)
    }
  }
  return payers
}

function* whileAny<A>(all: Iterable<A>, any: () => boolean): Iterable<A> {
  for (const one of all) {
    if (!any()) return
    yield one
  }
}

/** Two ordered lists as one, each element once. */
function* inOrder<A>(some: ReadonlyArray<A>, others: Iterable<A>, compare: (a: A, b: A) => number): Iterable<A> {
  const chosen = new Set(some)
  let at = 0
  for (const other of others) {
    if (chosen.has(other)) continue
    for (; at < some.length && compare(some[at] as A, other) < 0; at++) yield some[at] as A
    yield other
  }
  yield* some.slice(at)
}

/**
 * Where one payment that is held on account would go by that strategy, without doing it.
 *
 * @since 0.1.0
 */
export const suggestAllocation = (
  account: Account,
  payment: PaymentId,
  strategy: AutomaticStrategy,
): PaymentCommandOf<'AllocatePayment'> | undefined => {
  const payments = account.payments.map((p): AccountPayment => {
    const suggested = p.received.payment === payment
    return { ...p, instruction: { strategy: suggested ? strategy : 'none' } }
  })
  const [first, ...more] = planAllocations({ ...account, payments })
  return first && { ...first, placements: [first, ...more].flatMap(({ placements }) => placements) }
}
