import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { referenceTakenBack } from './reference-balance.js'

/** What was paid for a settlement after it was agreed and until its day, and did not go back. */
export const referencePaidFor = (events: ReadonlyArray<DebtEvent>, settlement: string): bigint => {
  const at = events.findIndex((each) => each.type === 'SettlementAgreed' && each.settlement === settlement)
  const agreed = events[at]
  if (agreed?.type !== 'SettlementAgreed') return 0n
  return events.slice(at).reduce((sum, event) => {
    if (event.type !== 'DebtPaid' && event.type !== 'DebtPartiallyPaid') return sum
    if (event.method === 'credit' || event.on < agreed.on || event.on > agreed.by) return sum
    return sum + event.amount.amount - referenceTakenBack(events, event)
  }, 0n)
}

/** What became of a settlement: what was said of it last. */
export const referenceSettled = (events: ReadonlyArray<DebtEvent>, settlement: string): string => {
  const last = events.findLast(
    (each) =>
      (each.type === 'SettlementHonoured' || each.type === 'SettlementFailed') && each.settlement === settlement,
  )
  if (last === undefined) return 'agreed'
  return last.type === 'SettlementFailed' ? 'failed' : 'honoured'
}
