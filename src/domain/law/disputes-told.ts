import type { DebtEventOf } from '../debt/event.js'
import type { PausesTold } from '../debt/rule/promise-pause.js'
import type { DisputeId } from '../value/id.js'
import { type LocalDate, laterOf } from '../value/local-date.js'

type GivesUp = DebtEventOf<
  'CreditNoteIssued' | 'ConcessionGranted' | 'ChargeWaived' | 'DebtWrittenOff' | 'WriteOffReversed'
>

/** The disputes of a debt as its events tell them one after another, with the pauses that they are. */
export interface DisputesTold {
  readonly raise: (event: DebtEventOf<'DisputeRaised'>) => void
  readonly resolve: (event: DebtEventOf<'DisputeResolved'>) => void
  readonly take: (event: GivesUp) => void
}

interface DisputeTold {
  readonly on: LocalDate
  readonly left: bigint
  /** The last day on which something was taken of it, or given back. */
  readonly changedOn: LocalDate
  readonly resolvedOn: LocalDate | undefined
}

/** A dispute is a pause from the day it was raised until it was resolved, or nothing was left of it. */
export const disputesTold = (pauses: PausesTold): DisputesTold => {
  const disputes = new Map<DisputeId, DisputeTold>()
  const put = (dispute: DisputeId, told: DisputeTold): void => {
    disputes.set(dispute, told)
    const { on, left, changedOn, resolvedOn } = told
    const pause = `dispute ${dispute}`
    pauses.begin(pause, on)
    if (resolvedOn !== undefined) pauses.end(pause, left === 0n && changedOn < resolvedOn ? changedOn : resolvedOn)
    else if (left === 0n) pauses.end(pause, changedOn)
  }
  const change = (dispute: DisputeId, changed: (told: DisputeTold) => Partial<DisputeTold>): void => {
    const told = disputes.get(dispute)
    if (told !== undefined) put(dispute, { ...told, ...changed(told) })
  }
  return {
    raise: ({ dispute, on, amount }) => put(dispute, { on, left: amount.amount, changedOn: on, resolvedOn: undefined }),
    resolve: ({ dispute, on }) => change(dispute, ({ resolvedOn }) => ({ resolvedOn: resolvedOn ?? on })),
    take: ({ type, on, disputes = [] }) => {
      const sign = type === 'WriteOffReversed' ? 1n : -1n
      for (const { dispute, amount } of disputes) {
        change(dispute, ({ left, changedOn }) => ({
          left: left + sign * amount.amount,
          changedOn: laterOf(changedOn, on),
        }))
      }
    },
  }
}
