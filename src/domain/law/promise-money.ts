import { eachTurn } from './each-turn.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import { countsFor, type PromiseLedger, promiseLedger } from './promise-ledger.js'
import type { ReplayedDebt } from './replayed.js'

/**
 * After every turn: what was counted for promises is there, each minor unit for one promise only (for any promises taken
 * together, no more is counted than came in their time), and the state knows each promise as its events tell it. So
 * the verdicts and the open promises sum to what was made, and a payment that is taken back re-opens what it had kept.
 *
 * @since 0.1.0
 */
export const promiseMoney: Law<ReplayedDebt> = {
  name: 'each minor unit counts for one promise, and every promise is open, released or has its verdict',
  source: 'promise to pay: verdicts + released + open = made',
  says: 'The same money never keeps two promises.',
  guard: whereThereIs('PaymentPromised'),
  check: ({ turns }) => {
    const ledger = promiseLedger()
    return eachTurn(turns, ({ events, after }) => {
      for (const event of events) ledger.enter(event)
      const states = after.situation === 'unissued' ? [] : after.promises
      if (states.length !== ledger.promises.size) return `${states.length} promises of ${ledger.promises.size} made`
      for (const { promise, status, counted, released } of states) {
        const told = ledger.promises.get(promise)
        if (told?.status !== status) return `${promise} is ${status}, and was told to be ${told?.status}`
        if (told.released !== released) return `${promise} is released of ${released}, and was told of ${told.released}`
        if (told.counted !== counted) return `${promise} has ${counted}, and was told to have ${told.counted}`
      }
      // Money that comes cannot make it too little: what is counted more, or goes away, can.
      const less = events.some((event) => 'counted' in event || event.type === 'PaymentReversed')
      return less ? overcounted(ledger) : undefined
    })
  },
}

/** The first set of promises for which more is counted than came for them; of ten promises at most. */
const overcounted = ({ promises, money, pauses }: PromiseLedger): string | undefined => {
  const counted = [...promises.values()].filter((promise) => promise.counted > 0n).slice(0, 10)
  for (let set = 1; set < 1 << counted.length; set++) {
    const some = counted.filter((_, index) => set & (1 << index))
    const came = [...money.values()].filter((one) => some.some((promise) => countsFor(promise, one, pauses())))
    const sum = some.reduce((total, promise) => total + promise.counted, 0n)
    const there = came.reduce((total, one) => total + one.amount, 0n)
    if (sum > there)
      return `${sum} counted for ${some.map(({ made }) => made.promise).join(', ')}, of ${there} that came`
  }
  return undefined
}
