import { type BookEvent, isChequeEvent, isDebtEvent, isPaymentEvent } from '../../domain/book/book.js'
import { cheque } from '../../domain/cheque/cheque.js'
import type { ChequeEvent } from '../../domain/cheque/event.js'
import type { ChequeState } from '../../domain/cheque/state.js'
import { debt } from '../../domain/debt/debt.js'
import type { DebtEventOf } from '../../domain/debt/event.js'
import type { DebtState } from '../../domain/debt/state.js'
import { payment } from '../../domain/payment/payment.js'
import type { PaymentState } from '../../domain/payment/state.js'
import type { ChequeId, DebtId, PaymentId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { chequeIn } from '../open-item/cheque-at.js'
import type { CoverPart, Covers } from '../open-item/cheque-cover.js'
import { movementsOfIssue } from './issue.js'
import { type ItemMovement, movementsBetween, type StandingFrom } from './movement.js'
import { daysOfPromises, standingOfDebt, standingOfPayment } from './standing.js'
import { happen, type Step, stateOn, stepsAfter } from './timeline.js'

/** A cheque, day by day, and the debts that it names. */
interface ChequeLife {
  readonly named: DebtLife[]
  readonly steps: Step<ChequeState>[]
}

/** A debt, day by day, with the cheques that name it. */
interface DebtLife {
  readonly id: DebtId
  readonly steps: Step<DebtState>[]
  readonly cheques: Map<ChequeId, ChequeLife>
}

/** A debt to which nothing has happened since: what was issued tells all, in a tenth of the room. */
type Issued = DebtEventOf<'DebtIssued'>

interface PaymentLife {
  readonly steps: Step<PaymentState>[]
}

/** The debts, payments and cheques of a book, or of a part of it, day by day. */
export interface Lives {
  readonly debts: Map<DebtId, DebtLife | Issued>
  readonly payments: Map<PaymentId, PaymentLife>
  readonly cheques: Map<ChequeId, ChequeLife>
}

export const noLives = (): Lives => ({ debts: new Map(), payments: new Map(), cheques: new Map() })

const lifeIn = <K, L>(lives: Map<K, L>, id: K, begin: () => L): L => {
  const found = lives.get(id)
  if (found !== undefined) return found
  const life = begin()
  lives.set(id, life)
  return life
}

const debtIn = ({ debts }: Lives, id: DebtId): DebtLife => {
  const found = debts.get(id)
  if (found !== undefined && 'steps' in found) return found
  const life: DebtLife = { id, steps: [], cheques: new Map() }
  debts.set(id, life)
  if (found !== undefined) happen(debt, life.steps, found)
  return life
}

/** Whether a debt is issued of which nobody has heard, with one due date: most of a large book is no more for long. */
const isPlainIssue = ({ debts }: Lives, event: BookEvent): event is Issued =>
  event.type === 'DebtIssued' && event.instalments === undefined && !debts.has(event.debt)

/** The cheque of an event, with the debts that it names by then. */
const chequeNaming = (lives: Lives, event: ChequeEvent): ChequeLife => {
  const life = lifeIn(lives.cheques, event.cheque, (): ChequeLife => ({ named: [], steps: [] }))
  if (event.type !== 'ChequeReceived') return life
  for (const { debt: id } of event.covers) {
    const named = debtIn(lives, id)
    if (named.cheques.has(event.cheque)) continue
    named.cheques.set(event.cheque, life)
    life.named.push(named)
  }
  return life
}

const paymentIn = (lives: Lives, id: PaymentId): PaymentLife => lifeIn(lives.payments, id, () => ({ steps: [] }))

/**
 * Takes an event into lives that the caller owns, and answers what it moves. It costs what the event touches: the parts of its
 * debt, or of the debts that its cheque names, from its day on.
 */
export const live = (lives: Lives, event: BookEvent): ReadonlyArray<ItemMovement> => {
  if (isPlainIssue(lives, event)) {
    lives.debts.set(event.debt, event)
    return movementsOfIssue(event)
  }
  if (isDebtEvent(event)) {
    const life = debtIn(lives, event.debt)
    return moved([life], event.on, () => happen(debt, life.steps, event))
  }
  if (isPaymentEvent(event)) {
    const { steps } = paymentIn(lives, event.payment)
    const before = paymentFrom(steps, event.on)
    happen(payment, steps, event)
    return movementsBetween(before, paymentFrom(steps, event.on))
  }
  if (isChequeEvent(event)) {
    const life = chequeNaming(lives, event)
    return moved(life.named, event.on, () => happen(cheque, life.steps, event))
  }
  return []
}

/** Takes an event into lives that the caller owns, where nobody asks what it moved. */
export const recall = (lives: Lives, event: BookEvent): void => {
  if (isPlainIssue(lives, event)) lives.debts.set(event.debt, event)
  else if (isDebtEvent(event)) happen(debt, debtIn(lives, event.debt).steps, event)
  else if (isPaymentEvent(event)) happen(payment, paymentIn(lives, event.payment).steps, event)
  else if (isChequeEvent(event)) happen(cheque, chequeNaming(lives, event).steps, event)
}

/**
 * Forgets debts and payments that began first, until so many are left. A debt that a cheque names stays, since it is bound to what
 * becomes of the cheque.
 */
export const forgetOldest = ({ debts, payments }: Lives, most: number): void => {
  for (const id of payments.keys()) {
    if (payments.size <= most / 2) break
    payments.delete(id)
  }
  for (const [id, life] of debts) {
    if (debts.size + payments.size <= most) break
    if (!('steps' in life) || life.cheques.size === 0) debts.delete(id)
  }
}

/** What moves debts when something happens that bears on them from a day on. */
const moved = (lives: ReadonlyArray<DebtLife>, from: LocalDate, change: () => void): ReadonlyArray<ItemMovement> => {
  const [life] = lives
  if (life !== undefined && lives.length === 1) {
    const before = debtFrom(life, from)
    change()
    return movementsBetween(before, debtFrom(life, from))
  }
  const before = lives.map((life) => debtFrom(life, from))
  change()
  return lives.flatMap((life, index) => movementsBetween(before[index] ?? [], debtFrom(life, from)))
}

const paymentFrom = (steps: ReadonlyArray<Step<PaymentState>>, from: LocalDate): ReadonlyArray<StandingFrom> => [
  { on: from, standing: standingOfPayment(stateOn(steps, from)) },
  ...stepsAfter(steps, from).map(({ on, state }) => ({ on, standing: standingOfPayment(state) })),
]

/** What stands of a debt from a day on: on it, and on every later one on which something may change. */
const debtFrom = (life: DebtLife, from: LocalDate): ReadonlyArray<StandingFrom> => {
  const days = new Set([from])
  const add = (day: LocalDate): void => {
    if (day > from) days.add(day)
  }
  const now = stateOn(life.steps, from)
  if (now !== undefined) for (const day of daysOfPromises(now)) add(day)
  for (const { on, state } of stepsAfter(life.steps, from)) {
    add(on)
    for (const day of daysOfPromises(state)) add(day)
  }
  for (const { steps } of life.cheques.values()) {
    for (const { on, state } of steps) {
      add(on)
      if (state.situation !== 'unreceived') add(state.received.chequeDate)
    }
  }
  const on = days.size === 1 ? [from] : [...days].sort(byDay)
  return on.map((day) => ({ on: day, standing: standingOfDebt(stateOn(life.steps, day), coversOf(life, day), day) }))
}

const byDay = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0)

const noCovers: Covers = new Map()

/** What cheques cover of a debt on a day. */
const coversOf = ({ id, cheques }: DebtLife, day: LocalDate): Covers => {
  if (cheques.size === 0) return noCovers
  const parts: Array<CoverPart & { readonly currency: NonNullable<ReturnType<typeof chequeIn>>['currency'] }> = []
  for (const { steps } of cheques.values()) {
    const state = stateOn(steps, day)
    const position = state && chequeIn(state)
    if (position === undefined) continue
    const { chequeDate, place, currency } = position
    for (const { debt: named, amount } of position.covers) {
      if (named === id) parts.push({ chequeDate, place, amount, currency })
    }
  }
  return new Map([[id, parts]])
}
