import type { DebtEvent, DebtEventOf } from '../debt/event.js'
import { deadlineAfter, type Pause, pausesTold } from '../debt/rule/promise-pause.js'
import type { PromiseToPay } from '../debt/state.js'
import { addDays, type LocalDate } from '../value/local-date.js'
import { isMoneyMethod } from '../value/method.js'
import { disputesTold } from './disputes-told.js'

/** A promise as its events tell it. `after` numbers the event that made it. */
export interface PromiseTold {
  readonly made: DebtEventOf<'PaymentPromised'>
  readonly after: number
  readonly status: PromiseToPay['status']
  readonly counted: bigint
  readonly released: bigint
}

/** Money that came for the open balance and was not taken back. */
export interface MoneyTold {
  readonly on: LocalDate
  readonly after: number
  readonly amount: bigint
}

/** What the events of one debt tell of its promises and of the money that came, as far as they were entered. */
export interface PromiseLedger {
  readonly promises: ReadonlyMap<string, PromiseTold>
  readonly money: ReadonlyMap<string, MoneyTold>
  /** The days of disputes and moratoria. */
  readonly pauses: () => ReadonlyArray<Pause>
  readonly enter: (event: DebtEvent) => void
}

export const promiseLedger = (): PromiseLedger => {
  const promises = new Map<string, PromiseTold>()
  const money = new Map<string, MoneyTold>()
  const pauses = pausesTold()
  const disputes = disputesTold(pauses)
  let after = 0

  const judge = (promise: string, status: PromiseTold['status'], counted = 0n): void => {
    const told = promises.get(promise)
    if (told !== undefined) promises.set(promise, { ...told, status, counted })
  }

  const takeBack = (key: string, amount: bigint): void => {
    const came = money.get(key)
    if (came === undefined || came.amount <= amount) money.delete(key)
    else money.set(key, { ...came, amount: came.amount - amount })
  }

  const enter = (event: DebtEvent): void => {
    after += 1
    switch (event.type) {
      case 'PaymentPromised':
        promises.set(event.promise, { made: event, after, status: 'open', counted: 0n, released: 0n })
        break
      case 'PromiseKept':
        judge(event.promise, 'kept', event.counted.amount)
        break
      case 'PromisePartiallyKept':
        judge(event.promise, 'partiallyKept', event.counted.amount)
        break
      case 'PromiseBroken':
        judge(event.promise, 'broken', event.counted.amount)
        break
      case 'PromiseReleased': {
        const told = promises.get(event.promise)
        if (told === undefined) break
        const released = told.released + event.amount.amount
        const status = released >= told.made.amount.amount ? 'released' : told.status
        promises.set(event.promise, { ...told, released, status })
        break
      }
      case 'PromiseReinstated': {
        const told = promises.get(event.promise)
        if (told === undefined) break
        promises.set(event.promise, {
          ...told,
          status: 'open',
          counted: 0n,
          released: told.released - event.amount.amount,
        })
        break
      }
      case 'PromiseReopened':
        judge(event.promise, 'open')
        break
      case 'PromiseWithdrawn':
        judge(event.promise, 'withdrawn')
        break
      case 'PromiseSuperseded':
        judge(event.promise, 'superseded')
        break
      case 'DebtPaid':
      case 'DebtPartiallyPaid':
        if (isMoneyMethod(event.method))
          money.set(`${event.payment}/${event.allocation}`, { on: event.on, after, amount: event.amount.amount })
        break
      case 'PaymentReversed':
        takeBack(`${event.payment}/${event.allocation}`, event.amount.amount)
        break
      case 'DisputeRaised':
        disputes.raise(event)
        break
      case 'DisputeResolved':
        disputes.resolve(event)
        break
      case 'CreditNoteIssued':
      case 'ConcessionGranted':
      case 'ChargeWaived':
      case 'DebtWrittenOff':
      case 'WriteOffReversed':
        disputes.take(event)
        break
      case 'DunningHeld':
        if (event.reason === 'moratorium') pauses.begin(`hold ${event.hold}`, event.on, addDays(event.until, 1))
        break
      case 'DunningReleased':
        pauses.end(`hold ${event.hold}`, event.on)
        break
    }
  }

  return { promises, money, pauses: pauses.all, enter }
}

/** The deadline of a promise as far as was told; none while it is suspended. */
export const deadlineTold = ({ made }: PromiseTold, pauses: ReadonlyArray<Pause>): LocalDate | undefined =>
  deadlineAfter(made.on, made.deadline, pauses)

/** Whether money counts for a promise: it came after the promise was made, and until its deadline. */
export const countsFor = (promise: PromiseTold, money: MoneyTold, pauses: ReadonlyArray<Pause>): boolean => {
  const deadline = deadlineTold(promise, pauses)
  return (
    (money.on > promise.made.on || (money.on === promise.made.on && money.after > promise.after)) &&
    (deadline === undefined || money.on <= deadline)
  )
}
