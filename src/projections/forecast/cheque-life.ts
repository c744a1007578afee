import { cheque } from '../../domain/cheque/cheque.js'
import type { ChequeState } from '../../domain/cheque/state.js'
import type { DebtId } from '../../domain/value/id.js'
import { epochDay, fromEpochDay } from '../../domain/value/local-date.js'
import { happen, type Step, stateOn, type Timeline } from '../movement/timeline.js'
import { chequeIn } from '../open-item/cheque-at.js'
import type { CoverPart, Covers } from '../open-item/cheque-cover.js'
import { type ChequeItemHistory, factsOf } from '../open-item/item-history.js'
import { type KnownAt, knownBy } from '../projection/state-at.js'
import type { Outcome } from './chance.js'

/** A cheque day by day, and how its presentations ended. */
export interface ChequeLife {
  readonly steps: Timeline<ChequeState>
  readonly outcomes: ReadonlyArray<Outcome & { readonly on: number }>
}

const share = (part: bigint, whole: bigint): number => (whole > 0n ? Math.min(1, Number(part) / Number(whole)) : 0)

/** The life of a cheque to a reader of that knowledge; none where nothing of it was known. */
export const chequeLife = (history: ChequeItemHistory, knownAt?: KnownAt): ChequeLife | undefined => {
  const isKnown = knownBy(knownAt)
  const steps: Step<ChequeState>[] = []
  const outcomes: Array<ChequeLife['outcomes'][number]> = []
  let amount = 0n
  for (const fact of factsOf(history)) {
    if (!isKnown(fact)) continue
    const { event } = fact
    const end = (came: number): void => {
      outcomes.push({ debtor: event.debtor, share: came, on: epochDay(event.on) })
    }
    if (event.type === 'ChequeReceived') amount = event.amount.amount
    else if (event.type === 'ChequeCleared') end(1)
    else if (event.type === 'ChequePartlyCleared') end(share(event.amount.amount, amount))
    else if (event.type === 'ChequeBounced') end(0)
    happen(cheque, steps, event)
  }
  return steps.length === 0 ? undefined : { steps, outcomes }
}

/** What cheques cover on a day, by the debt that they name. */
export const coversOn = (cheques: Iterable<ChequeLife>, day: number): Covers => {
  const on = fromEpochDay(day)
  const covered = new Map<
    DebtId,
    Array<CoverPart & { readonly currency: NonNullable<ReturnType<typeof chequeIn>>['currency'] }>
  >()
  for (const { steps } of cheques) {
    const state = stateOn(steps, on)
    const position = state && chequeIn(state)
    if (position === undefined) continue
    const { chequeDate, place, currency } = position
    for (const { debt, amount } of position.covers) {
      const parts = covered.get(debt) ?? []
      covered.set(debt, parts)
      parts.push({ chequeDate, place, amount, currency })
    }
  }
  return covered
}
