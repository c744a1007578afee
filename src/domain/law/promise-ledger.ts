import type { DebtEvent, DebtEventOf } from '../debt/event.js'
import type { PromiseToPay } from '../debt/state.js'
import type { LocalDate } from '../local-date.js'

/** A promise as its events tell it. `after` numbers the event that made it. */
export interface PromiseTold {
  readonly made: DebtEventOf<'PaymentPromised'>
  readonly after: number
  readonly status: PromiseToPay['status']
  readonly counted: bigint
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
  readonly enter: (event: DebtEvent) => void
}

export const promiseLedger = (): PromiseLedger => {
  const promises = new Map<string, PromiseTold>()
  const money = new Map<string, MoneyTold>()
  let after = 0

  const judge = (promise: string, status: PromiseTold['status'], counted = 0n): void => {
    const told = promises.get(promise)
    if (told !== undefined) promises.set(promise, { ...told, status, counted })
  }

  const enter = (event: DebtEvent): void => {
    after += 1
    switch (event.type) {
      case 'PaymentPromised':
        promises.set(event.promise, { made: event, after, status: 'open', counted: 0n })
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
        money.set(`${event.payment}/${event.allocation}`, { on: event.on, after, amount: event.amount.amount })
        break
      case 'PaymentReversed':
        money.delete(`${event.payment}/${event.allocation}`)
        break
    }
  }

  return { promises, money, enter }
}

/** Whether money counts for a promise: it came after the promise was made, and until its deadline. */
export const countsFor = (promise: PromiseTold, money: MoneyTold): boolean =>
  (money.on > promise.made.on || (money.on === promise.made.on && money.after > promise.after)) &&
  money.on <= promise.made.deadline
