import type { DebtEvent } from '../../../src/domain/debt/event.js'

/** What was paid for a settlement after it was agreed and until its day, and did not go back. */
export const referencePaidFor = (events: ReadonlyArray<DebtEvent>, settlement: string): bigint => {
  const at = events.findIndex((each) => each.type === 'SettlementAgreed' && each.settlement === settlement)
  const agreed = events[at]
  if (agreed?.type !== 'SettlementAgreed') return 0n
  return events.slice(at).reduce((sum, event) => {
    if (event.type !== 'DebtPaid' && event.type !== 'DebtPartiallyPaid') return sum
    if (event.method === 'credit') return sum
    const back = events.some(
      (each) =>
        each.type === 'PaymentReversed' && each.payment === event.payment && each.allocation === event.allocation,
    )
    return back || event.on < agreed.on || event.on > agreed.by ? sum : sum + event.amount.amount
  }, 0n)
}

/** What became of a settlement. */
export const referenceSettled = (events: ReadonlyArray<DebtEvent>, settlement: string): string => {
  const told = (type: 'SettlementHonoured' | 'SettlementFailed') =>
    events.some((each) => each.type === type && each.settlement === settlement)
  if (told('SettlementFailed')) return 'failed'
  return told('SettlementHonoured') ? 'honoured' : 'agreed'
}
