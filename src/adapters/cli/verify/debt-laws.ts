import type { DebtEvent } from '../../../domain/debt/event.js'
import { type IssuedDebt, inCurrencyOf } from '../../../domain/debt/state.js'
import { leastFrom } from '../../../domain/movement.js'
import { inWords } from '../amount.js'
import { moneyConserved, recoveryCapped } from './debt-books.js'
import { eachEvent, type StreamLaw, type ToldDebt } from './law.js'
import { promiseLaw } from './promise-law.js'
import { statedFigures } from './stated-figures.js'

export type DebtLaw = StreamLaw<ToldDebt>

const notBelowZero: DebtLaw = {
  name: 'no balance of a debt is below zero, on any day',
  check: eachEvent((_, debt) => {
    for (const [component, amount] of Object.entries(debt.open)) {
      if (amount < 0n) return `${component} is ${inWords(inCurrencyOf(debt, amount))}`
    }
    const least = leastFrom(debt.movements, debt.issued.on)
    return least < 0n ? `on some day ${inWords(inCurrencyOf(debt, least))} is open` : undefined
  }),
}

const takenOnce: DebtLaw = {
  name: 'no debt takes a payment twice',
  check: (told) => {
    const taken = new Set<string>()
    return eachEvent<IssuedDebt, DebtEvent>((event) => {
      if (event.type !== 'DebtPaid' && event.type !== 'DebtPartiallyPaid' && event.type !== 'DebtRecovered') return
      const which = `${event.payment}/${event.allocation}`
      if (taken.has(which)) return `allocation ${event.allocation} of payment ${event.payment} again`
      taken.add(which)
      return undefined
    })(told)
  },
}

export const debtLaws: ReadonlyArray<DebtLaw> = [
  moneyConserved,
  notBelowZero,
  statedFigures,
  takenOnce,
  recoveryCapped,
  promiseLaw,
]
