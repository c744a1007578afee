import type { IssuedDebt } from '../../domain/debt/state.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type CountedChance, chancesOf } from './chance.js'
import type { ChequeLife } from './cheque-life.js'
import { type DisputeRecord, disputeRecordOf } from './dispute-record.js'
import { planOutcomes } from './plan-outcomes.js'
import { promiseOutcomes } from './promise-outcomes.js'

type Chances = (debtor: DebtorId) => CountedChance

/** What the past of a book says of cheques, promises, plans and disputes. */
export interface Records {
  readonly cheques: Chances
  readonly promises: Chances
  readonly plans: Chances
  readonly disputes: DisputeRecord | undefined
}

/** The records of debts as they were on a day, and of cheques until then. */
export const recordsOn = (
  debts: ReadonlyArray<IssuedDebt>,
  cheques: ReadonlyArray<ChequeLife>,
  day: number,
  date: LocalDate,
): Records => {
  return {
    cheques: chancesOf(cheques.flatMap(({ outcomes }) => outcomes.filter(({ on }) => on <= day))),
    promises: chancesOf(debts.flatMap((debt) => promiseOutcomes(debt, date))),
    plans: chancesOf(debts.flatMap((debt) => planOutcomes(debt, date))),
    disputes: disputeRecordOf(debts.flatMap(({ disputes }) => (disputes.length === 0 ? [] : [...disputes]))),
  }
}
