import type { DebtEvent } from '../debt/event.js'
import type { Pause } from '../debt/rule/promise-pause.js'
import { eachEvent } from './each-event.js'
import { whereEventsSay } from './guard.js'
import type { Law } from './law.js'
import { deadlineTold, type PromiseTold, promiseLedger } from './promise-ledger.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * What every verdict on a promise must have: an open promise, a day that is late enough, and a count that bears it out.
 *
 * @since 0.1.0
 */
export const promiseVerdicts: Law<ReplayedDebt> = {
  name: 'promises are judged once, not before their deadline, and as the money says',
  source: 'promise to pay: kept, kept in part, broken',
  says: 'A promise is judged once, after its day, and by the money.',
  guard: whereEventsSay('promise'),
  check: (history) => {
    const ledger = promiseLedger()
    return eachEvent(history, (event) => {
      const wrong =
        'promise' in event ? whyWrong(event, ledger.promises.get(event.promise), ledger.pauses()) : undefined
      ledger.enter(event)
      return wrong
    })
  },
}

const whyWrong = (
  event: Extract<DebtEvent, { promise: unknown }>,
  told: PromiseTold | undefined,
  pauses: ReadonlyArray<Pause>,
): string | undefined => {
  if (event.type === 'PaymentPromised') return told === undefined ? undefined : `${event.promise} was promised before`
  if (told === undefined) return `${event.promise} was never promised`
  const { status, made } = told
  if (event.type === 'PromiseReopened') {
    return ['kept', 'partiallyKept', 'broken'].includes(status) ? undefined : `${event.promise} was ${status}`
  }
  if (event.type === 'PromiseReinstated') {
    const { amount } = event.amount
    if (status === 'withdrawn' || status === 'superseded') return `${event.promise} was ${status}`
    if (status === 'open' && amount === 0n) return `${event.promise} was open`
    return amount >= 0n && amount <= told.released ? undefined : `${amount} given back of ${told.released} released`
  }
  if (status !== 'open') return `${event.promise} was ${status} already`
  const deadline = deadlineTold(told, pauses)
  const late = deadline !== undefined && event.on > deadline
  switch (event.type) {
    case 'PromiseWithdrawn':
      return undefined
    case 'PromiseSuperseded':
      return late ? `${event.promise} was due by ${deadline}` : undefined
    case 'PromiseReleased': {
      if (late) return `${event.promise} was due by ${deadline}`
      const most = made.amount.amount - told.released - event.amount.amount
      return event.amount.amount > 0n && event.left.amount >= 0n && event.left.amount <= most
        ? undefined
        : `${event.amount.amount} released of ${event.promise}, ${event.left.amount} left of ${most}`
    }
  }
  const counted = event.counted.amount
  const toPay = made.amount.amount - told.released
  const needed = toPay > made.tolerance.amount ? toPay - made.tolerance.amount : toPay
  if (counted > toPay) return `${counted} counted for ${toPay} promised`
  if (event.type === 'PromiseKept') return counted >= needed ? undefined : `kept with ${counted} of ${needed}`
  if (!late) return `judged before its deadline of ${deadline ?? made.deadline}`
  if (counted >= needed) return `${counted} of ${needed} is kept`
  return (event.type === 'PromiseBroken') === (counted === 0n) ? undefined : `${event.type} with ${counted} counted`
}
