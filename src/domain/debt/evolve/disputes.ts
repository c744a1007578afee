import type { DebtEventOf } from '../event.js'
import type { Dispute, KnownDebt } from '../state.js'

type GivesUp = DebtEventOf<
  'CreditNoteIssued' | 'ConcessionGranted' | 'ChargeWaived' | 'DebtWrittenOff' | 'WriteOffReversed'
>

/** Reduces the disputes by what an event takes off them. A reversed write-off gives it back. */
export const ofDisputes = (debt: KnownDebt, event: GivesUp): KnownDebt => {
  if (event.disputes === undefined) return debt
  const sign = event.type === 'WriteOffReversed' ? -1n : 1n
  const isWriteOff = event.type === 'DebtWrittenOff' || event.type === 'WriteOffReversed'
  let { disputes } = debt
  for (const { dispute, amount } of event.disputes) {
    const taken = sign * amount.amount
    const change = (one: Dispute): Dispute => ({
      ...one,
      takenOff: [...one.takenOff, { on: event.on, amount: taken }],
      writtenOff: isWriteOff ? one.writtenOff + taken : one.writtenOff,
    })
    disputes = disputes.changeLast((one) => one.dispute === dispute, change)
  }
  return { ...debt, disputes }
}
