import { outstandingBy } from '../../domain/debt/plan-progress.js'
import type { IssuedDebt } from '../../domain/debt/state.js'
import { type LocalDate, laterOf } from '../../domain/value/local-date.js'
import type { Outcome } from './chance.js'

const none: ReadonlyArray<Outcome> = []

/** Which share of each instalment of the plans of a debt had come by its day, of those that were due before a day. */
export const planOutcomes = (debt: IssuedDebt, day: LocalDate): ReadonlyArray<Outcome> => {
  if (debt.plans.length === 0) return none
  return debt.plans.flatMap((plan) =>
    plan.status === 'cancelled'
      ? []
      : plan.instalments.flatMap(({ due, amount }, index) => {
          if (due >= day || amount.amount <= 0n) return []
          const missing = outstandingBy(debt, plan, laterOf(due, plan.on)).find(({ number }) => number === index + 1)
          const left = missing?.missing ?? 0n
          return [{ debtor: debt.debtor, share: 1 - Number(left) / Number(amount.amount) }]
        }),
  )
}
