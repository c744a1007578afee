import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../../domain/book/book.js'
import { recoverable } from '../../../domain/debt/state.js'
import type { Allocation } from '../../../domain/payment/state.js'
import type { ChequeId, DebtId, PaymentId } from '../../../domain/value/id.js'
import { laterOf } from '../../../domain/value/local-date.js'
import { money } from '../../../domain/value/money.js'
import { balanceOn, type Movement } from '../../../domain/value/movement.js'
import type { EventStore, ReadError } from '../../store/event-store.js'
import { type Accounts, isLive, type Part, type ReceivedPayment, readAccounts, type UndoneBy } from './accounts.js'
import type { Brought } from './brought.js'

/** What is left of a balance on some day. */
const isLeft = (movements: Iterable<Movement>): boolean => {
  const all = [...movements]
  return all.some(({ on }) => balanceOn(all, on) !== 0n)
}

/**
 * What is placed on a debt is taken off it with effect from the day on which it was placed, so that no day is left on which it
 * was there.
 */
const takeOffDebt = (
  { received: { payment } }: ReceivedPayment,
  { allocation, debt, on }: Allocation,
  { debt: debtOf, ask }: Accounts,
  reason: string,
): void => {
  const applied = debtOf(debt)?.payments.find((one) => one.payment === payment && one.allocation === allocation)
  if (applied === undefined || applied.reversed !== undefined) return
  const command = { type: 'ReversePayment', debt, payment, allocation, on: laterOf(on, applied.on), reason } as const
  ask(`debt:${debt}:reverse:${payment}:${allocation}`, command)
}

/** Money of others is on account again, for whatever it is for. */
const freeMoney = (id: PaymentId, allocation: number, accounts: Accounts, reason: string): void => {
  const payment = accounts.payment(id)
  const placed = payment?.allocations.find((one) => one.allocation === allocation)
  if (payment === undefined || placed === undefined || !isLive(placed)) return
  const { on } = placed
  accounts.ask(`payment:${id}:unallocate:${allocation}`, {
    type: 'UnallocatePayment',
    payment: id,
    ...{ allocation, on, reason, hold: false },
  })
  takeOffDebt(payment, placed, accounts, reason)
}

/** Money or a credit goes as if it had not come. */
const returnMoney = (id: PaymentId, accounts: Accounts, reason: string): void => {
  const payment = accounts.payment(id)
  if (payment === undefined || payment.situation === 'returned') return
  const { on } = payment.received
  accounts.ask(`payment:${id}:return`, { type: 'ReturnPayment', payment: id, on, reason })
  for (const placed of payment.allocations.filter(isLive)) takeOffDebt(payment, placed, accounts, reason)
  const after = accounts.payment(id)
  if (after?.situation === 'returned' && isLeft(after.movements)) {
    accounts.obstacles.push({ of: `payment ${id}`, because: 'some of it was used otherwise than on debts' })
  }
}

/** A debt on which nothing is placed any more: what it was charged goes, what was given up returns, and then it goes itself. */
const cancelDebt = (id: DebtId, by: string, accounts: Accounts, reason: string): void => {
  const { ask, obstacles } = accounts
  const debt = accounts.debt(id)
  if (debt === undefined || debt.situation === 'cancelled') return
  const because = (why: string) => obstacles.push({ of: `debt ${id}`, because: why })
  if (debt.assumedOn !== undefined) {
    because(`${debt.debtor} has taken it over since`)
    return
  }
  if (recoverable(debt) > 0n && debt.writeOff !== undefined) {
    ask(`debt:${id}:restore`, { type: 'ReverseWriteOff', debt: id, on: debt.writeOff.writtenOffOn, reason })
  }
  waiveCharges(id, by, accounts, reason)
  const before = obstacles.length
  ask(`debt:${id}:cancel`, { type: 'CancelDebt', debt: id, on: debt.issued.on, reason })
  if (obstacles.length === before && isLeft(accounts.debt(id)?.movements ?? [])) {
    because(
      'it was reduced otherwise since, by a credit note, a concession, a settlement or a waiver: take that into account by hand',
    )
  }
}

const waiveCharges = (id: DebtId, by: string, { debt: debtOf, ask }: Accounts, reason: string): void => {
  for (const [index, { component, amount, origin }] of [...(debtOf(id)?.charges ?? [])].entries()) {
    const debt = debtOf(id)
    if (debt === undefined || component === 'principal' || origin.of !== 'charge') continue
    const open = debt.open[component]
    const waived = money(open < amount ? open : amount, debt.currency)
    if (waived.amount === 0n) continue
    ask(`debt:${id}:waive:${index}`, {
      type: 'WaiveCharge',
      ...{ debt: id, on: origin.on, component, amount: waived, ground: 'correction', reason },
      approval: { by, limit: waived },
    })
  }
}

/** A cheque that is in hand as it was received. */
const returnCheque = (id: ChequeId, accounts: Accounts, reason: string): void => {
  const cheque = accounts.cheque(id)
  if (cheque === undefined || cheque.situation === 'returned') return
  if (cheque.situation !== 'in-hand') {
    accounts.obstacles.push({ of: `cheque ${id}`, because: `it is ${cheque.situation} by now` })
    return
  }
  accounts.ask(`cheque:${id}:return`, { type: 'ReturnCheque', cheque: id, on: cheque.received.on, reason })
}

const together = 200

function* inParts<A>(all: Iterable<A>): Generator<ReadonlyArray<A>> {
  const list = [...all]
  for (let from = 0; from < list.length; from += together) yield list.slice(from, from + together)
}

/** What was brought, some at a time: what is placed on debts goes with them. */
export function* partsOf({ debts, payments, cheques, placed }: Brought): Generator<Part> {
  for (const some of inParts(debts)) yield { debts: new Set(some) }
  for (const some of inParts(payments)) yield { payments: new Set(some) }
  for (const some of inParts(placed)) yield { placed: some }
  for (const some of inParts(cheques)) yield { cheques: new Set(some) }
}

/** Reads some of what was brought, and asks of it what takes it back. */
export const takeBack = async (
  store: EventStore<BookEvent>,
  part: Part,
  brought: Brought,
  by: UndoneBy,
  reason: string,
): Promise<E.Either<ReadError, Accounts>> => {
  const read = await readAccounts(store, part, brought, by)
  if (E.isLeft(read)) return read
  const accounts = read.right
  const { debts = [], payments = [], cheques = [], placed = [] } = part
  for (const id of debts) takeOffAll(id, brought, accounts, reason)
  for (const id of payments) returnMoney(id, accounts, reason)
  for (const { payment: id, allocation } of placed) freeMoney(id, allocation, accounts, reason)
  for (const id of debts) cancelDebt(id, by.actor, accounts, reason)
  for (const id of cheques) returnCheque(id, accounts, reason)
  return read
}

/** All money goes off a debt: that of the import as if it had not come, that of others on account. */
const takeOffAll = (id: DebtId, brought: Brought, accounts: Accounts, reason: string): void => {
  const placed = [...(accounts.debt(id)?.payments ?? [])].filter(({ reversed }) => reversed === undefined)
  for (const { payment, allocation } of placed) {
    if (brought.payments.has(payment)) returnMoney(payment, accounts, reason)
    else freeMoney(payment, allocation, accounts, reason)
  }
}
