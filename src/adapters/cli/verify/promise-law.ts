import type { DebtEvent } from '../../../domain/debt/event.js'
import { countPromises } from '../../../domain/debt/promise-verdict.js'
import { type IssuedDebt, inCurrencyOf } from '../../../domain/debt/state.js'
import { money } from '../../../domain/money.js'
import { inWords } from '../amount.js'
import { eachEvent, type StreamLaw, type ToldDebt } from './law.js'

type Status = IssuedDebt['promises'][number]['status']

const statusAfter = {
  PaymentPromised: 'open',
  PromiseKept: 'kept',
  PromisePartiallyKept: 'partiallyKept',
  PromiseBroken: 'broken',
  PromiseWithdrawn: 'withdrawn',
  PromiseSuperseded: 'superseded',
  PromiseReopened: 'open',
} as const satisfies Readonly<Partial<Record<DebtEvent['type'], Status>>>

const isAboutPromise = (event: DebtEvent): event is Extract<DebtEvent, { type: keyof typeof statusAfter }> =>
  event.type in statusAfter

/** What an event may not do to a promise that is in that status. */
const whyNot = (type: keyof typeof statusAfter, status: Status | undefined): string | undefined => {
  if (type === 'PaymentPromised') return status === undefined ? undefined : 'it was made before'
  if (status === undefined) return 'it was never made'
  if (type === 'PromiseReopened') {
    return status === 'kept' || status === 'partiallyKept' || status === 'broken' ? undefined : `it is ${status}`
  }
  return status === 'open' ? undefined : `it is ${status} already`
}

/** Every promise is open or has one verdict, and what was counted for it came in its time, each minor unit once. */
export const promiseLaw: StreamLaw<ToldDebt> = {
  name: 'promises: the verdicts and the open ones sum to those made, as the money says',
  check: (told) => {
    const status = new Map<string, Status>()
    return eachEvent<IssuedDebt, DebtEvent>((event, debt, before) => {
      if (!isAboutPromise(event)) return undefined
      const { promise } = event
      const refused = whyNot(event.type, status.get(promise))
      if (refused !== undefined) return `${event.type} of ${promise}: ${refused}`
      status.set(promise, statusAfter[event.type])
      if ('counted' in event && before !== undefined) {
        const came = countPromises(before).get(promise) ?? 0n
        if (came !== event.counted.amount) {
          return `${inWords(event.counted)} is counted for ${promise}, and ${inWords(money(came, debt.currency))} came`
        }
      }
      const judged = debt.promises.filter((made) => made.status === status.get(made.promise))
      if (judged.length !== status.size || debt.promises.length !== status.size) {
        return `${status.size} promises were made, and ${judged.length} of ${debt.promises.length} are as was told`
      }
      const over = debt.promises.find((made) => made.counted > made.amount)
      return over === undefined
        ? undefined
        : `${inWords(inCurrencyOf(debt, over.counted))} is counted for a promise of ${inWords(inCurrencyOf(debt, over.amount))}`
    })(told)
  },
}
