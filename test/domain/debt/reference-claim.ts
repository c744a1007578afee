import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { referenceBalance, referenceLeast, referenceOpen } from './reference-balance.js'

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

type Paid = Extract<DebtEvent, { type: 'DebtPaid' | 'DebtPartiallyPaid' }>

/** The whole number nearest to amount x of / by, a half up, found by trying one after another. */
const nearest = (amount: bigint, of: bigint, by: bigint): bigint => {
  let found = 0n
  // The next one is nearer, or as near: 2 x exact - 1 >= 2 x found.
  while (2n * amount * of >= (2n * found + 1n) * by) found += 1n
  return found
}

/**
 * The discount that belongs to a payment of a debt with those events before it, reckoned over all that came at its step and is
 * there still: what those parts of the goods earn together, less what they were granted; no more than the payment leaves of
 * the goods, and of the debt on any day.
 */
export const referenceDiscount = (events: ReadonlyArray<DebtEvent>, paid: Paid): bigint => {
  const [issued] = events
  if (issued?.type !== 'DebtIssued' || paid.method === 'credit') return 0n
  const stepOf = (valueDate: string): number => {
    const age = Math.max(0, Math.round((Date.parse(valueDate) - Date.parse(issued.on)) / 86_400_000))
    const reached = (issued.terms?.discounts ?? []).filter(({ days }) => age <= days)
    return Math.max(0, ...reached.map(({ basisPoints }) => basisPoints))
  }
  const step = BigInt(stepOf(paid.valueDate))
  if (step === 0n) return 0n
  const same = new Set<string>()
  let [came, granted] = [0n, 0n]
  for (const event of events) {
    if (!('allocation' in event)) continue
    const key = `${event.payment}/${event.allocation}`
    if (event.type === 'DebtPaid' || event.type === 'DebtPartiallyPaid') {
      if (event.method === 'credit' || BigInt(stepOf(event.valueDate)) !== step) continue
      same.add(key)
      came += event.split.principal ?? 0n
    }
    if (!same.has(key)) continue
    if (event.type === 'EarlyDiscountGranted') granted += event.amount.amount
    if (event.type === 'PaymentReversed') {
      came -= event.split.principal ?? 0n
      granted -= event.discount?.amount.amount ?? 0n
    }
  }
  const open = referenceBalance(events).principal
  const now = paid.split.principal ?? 0n
  const goods = open + came + granted
  const [all, settles] = [came + now, goods - nearest(goods, step, 10_000n)]
  const earned = all >= settles ? goods - all : nearest(all, step, 10_000n - step)
  const most = [open - now, referenceLeast([...events, paid], paid.on)].reduce((a, b) => (a < b ? a : b))
  const discount = earned - granted < most ? earned - granted : most
  return now > 0n && discount > 0n ? discount : 0n
}
