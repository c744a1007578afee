import type { DebtEvent, DebtEventOf } from '../../../domain/debt/event.js'
import type { PromiseToPay } from '../../../domain/debt/state.js'
import type { LocalDate } from '../../../domain/local-date.js'

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

export interface PromiseLedger {
  readonly promises: ReadonlyMap<string, PromiseTold>
  readonly money: ReadonlyMap<string, MoneyTold>
}

export const noPromises: PromiseLedger = { promises: new Map(), money: new Map() }

/** The ledger after one more event, the one with that number. */
export const enterPromise = (ledger: PromiseLedger, event: DebtEvent, after: number): PromiseLedger => {
  const judge = (promise: string, status: PromiseTold['status'], counted = 0n): PromiseLedger => {
    const told = ledger.promises.get(promise)
    return told === undefined
      ? ledger
      : { ...ledger, promises: new Map(ledger.promises).set(promise, { ...told, status, counted }) }
  }
  switch (event.type) {
    case 'PaymentPromised': {
      const told: PromiseTold = { made: event, after, status: 'open', counted: 0n }
      return { ...ledger, promises: new Map(ledger.promises).set(event.promise, told) }
    }
    case 'PromiseKept':
      return judge(event.promise, 'kept', event.counted.amount)
    case 'PromisePartiallyKept':
      return judge(event.promise, 'partiallyKept', event.counted.amount)
    case 'PromiseBroken':
      return judge(event.promise, 'broken', event.counted.amount)
    case 'PromiseReopened':
      return judge(event.promise, 'open')
    case 'PromiseWithdrawn':
      return judge(event.promise, 'withdrawn')
    case 'PromiseSuperseded':
      return judge(event.promise, 'superseded')
    case 'DebtPaid':
    case 'DebtPartiallyPaid': {
      const came = { on: event.on, after, amount: event.amount.amount }
      return { ...ledger, money: new Map(ledger.money).set(`${event.payment}/${event.allocation}`, came) }
    }
    case 'PaymentReversed': {
      const money = new Map(ledger.money)
      money.delete(`${event.payment}/${event.allocation}`)
      return { ...ledger, money }
    }
    default:
      return ledger
  }
}

/** Whether money counts for a promise: it came after the promise was made, and until its deadline. */
export const countsFor = (promise: PromiseTold, money: MoneyTold): boolean =>
  (money.on > promise.made.on || (money.on === promise.made.on && money.after > promise.after)) &&
  money.on <= promise.made.deadline
