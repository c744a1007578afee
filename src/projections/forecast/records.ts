import type { DebtState, IssuedDebt } from '../../domain/debt/state.js'
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

const isIssued = (state: DebtState | undefined): state is Exclude<DebtState, { readonly situation: 'unissued' }> =>
  state !== undefined && state.situation !== 'unissued'

/** The records of debts as they were on a day, and of cheques until then. */
export const recordsOn = (
  states: Iterable<DebtState | undefined>,
  cheques: ReadonlyArray<ChequeLife>,
  day: number,
  date: LocalDate,
): Records => {
  const issued: IssuedDebt[] = [...states].filter(isIssued)
  return {
    cheques: chancesOf(cheques.flatMap(({ outcomes }) => outcomes.filter(({ on }) => on <= day))),
    promises: chancesOf(issued.flatMap((debt) => promiseOutcomes(debt, date))),
    plans: chancesOf(issued.flatMap((debt) => planOutcomes(debt, date))),
    disputes: disputeRecordOf(issued.flatMap(({ disputes }) => (disputes.length === 0 ? [] : [...disputes]))),
  }
}
