import type { IssuedDebt } from '../../domain/debt/state.js'
import type { DebtorId } from '../../domain/value/id.js'
import { fromEpochDay } from '../../domain/value/local-date.js'
import { type CountedChance, chancesOf, type Outcome } from './chance.js'
import type { ChequeLife } from './cheque-life.js'
import { type DisputeRecord, disputeRecordOf } from './dispute-record.js'
import { planOutcomes } from './plan-outcomes.js'
import { promiseOutcomes } from './promise-outcomes.js'

type Chances = (debtor: DebtorId) => CountedChance

/** What the past of a book says of cheques, promises, plans, direct debits and disputes. */
export interface Records {
  readonly cheques: Chances
  readonly promises: Chances
  readonly plans: Chances
  readonly debits: Chances
  readonly disputes: DisputeRecord | undefined
}

/** The records of debts as they were on a day, and of cheques and direct debits until then. */
export const recordsOn = (
  debts: ReadonlyArray<IssuedDebt>,
  cheques: ReadonlyArray<ChequeLife>,
  debits: ReadonlyArray<Outcome>,
  day: number,
): Records => {
  const date = fromEpochDay(day)
  return {
    cheques: chancesOf(cheques.flatMap(({ outcomes }) => outcomes.filter(({ on }) => on <= day))),
    promises: chancesOf(debts.flatMap((debt) => promiseOutcomes(debt, date))),
    plans: chancesOf(debts.flatMap((debt) => planOutcomes(debt, date))),
    debits: chancesOf(debits),
    disputes: disputeRecordOf(debts.flatMap(({ disputes }) => (disputes.length === 0 ? [] : [...disputes]))),
  }
}
