import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { referenceOpen } from './reference-balance.js'

/** What was written off and neither came since nor is owed again, at the end of a day. */
export const referenceRecoverable = (events: ReadonlyArray<DebtEvent>, day = '9999-12-31'): bigint => {
  let lost = 0n
  for (const event of events) {
    if (event.on > day) continue
    if (event.type === 'DebtWrittenOff') lost += event.amount.amount
    if (event.type === 'WriteOffReversed') lost -= event.amount.amount
    if (event.type === 'DebtRecovered') lost -= event.amount.amount
    if (event.type === 'PaymentReversed' && isRecovery(events, event)) lost += event.amount.amount
  }
  return lost
}

const isRecovery = (
  events: ReadonlyArray<DebtEvent>,
  { payment, allocation }: { payment: string; allocation: number },
) => events.some((each) => each.type === 'DebtRecovered' && each.payment === payment && each.allocation === allocation)

/** The situation that the figures speak of. */
export const referenceSituation = (events: ReadonlyArray<DebtEvent>): string => {
  const happened = (type: DebtEvent['type']) => events.some((event) => event.type === type)
  if (!happened('DebtIssued')) return 'unissued'
  if (happened('DebtCancelled')) return 'cancelled'
  if (referenceOpen(events) > 0n) return 'open'
  if (referenceRecoverable(events) > 0n) return 'writtenOff'
  return happened('DebtSold') ? 'sold' : 'settled'
}

/** What was charged for being late and was not wrong, by component. Only late charges may be wrong as such. */
export const referenceCharged = (events: ReadonlyArray<DebtEvent>) => {
  const charged = { principal: 0n, fee: 0n, interest: 0n, cost: 0n }
  for (const event of events) {
    if (event.type === 'LateChargeAdded') charged[event.component] += event.amount.amount
    if (event.type === 'ChargeWaived' && event.ground === 'correction') {
      const left = charged[event.component] - event.amount.amount
      charged[event.component] = left > 0n ? left : 0n
    }
  }
  return charged
}

/**
 * The discount that belongs to a payment: the whole number nearest to paid x rate / (1 - rate), a half up, found by trying
 * one after another; and no more than the payment leaves.
 */
export const referenceDiscount = (
  ladder: ReadonlyArray<{ readonly days: number; readonly basisPoints: number }>,
  issuedOn: string,
  paidOn: string,
  paid: bigint,
  left: bigint,
): bigint => {
  const age = Math.round((Date.parse(paidOn) - Date.parse(issuedOn)) / 86_400_000)
  const best = Math.max(0, ...ladder.filter(({ days }) => age <= days).map(({ basisPoints }) => basisPoints))
  let discount = 0n
  // The next one is nearer, or as near: 2 x exact - 1 >= 2 x discount, where exact = paid x best / (10000 - best).
  while (discount < left && 2n * paid * BigInt(best) >= (2n * discount + 1n) * BigInt(10_000 - best)) discount += 1n
  return best === 0 ? 0n : discount
}
