import { addDays, daysBetween, type LocalDate, laterOf } from '../../value/local-date.js'
import { type IssuedDebt, overOn } from '../state.js'

/**
 * A suspension of promises, from `from` (inclusive) to `to` (exclusive). Without `to` it still lasts.
 *
 * @since 0.1.0
 */
export interface Pause {
  readonly from: LocalDate
  readonly to: LocalDate | undefined
}

const byBeginning = (a: Pause, b: Pause): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)

/**
 * The deadline extended by the days of every pause that began by then, so that after a dispute or a moratorium the debtor has
 * as many days as were left. None while a pause lasts.
 *
 * @since 0.1.0
 * @example
 * // ten days of dispute
 * deadlineAfter('2026-03-01', '2026-03-15', [{ from: '2026-03-05', to: '2026-03-15' }]) // 2026-03-25
 */
export const deadlineAfter = (
  madeOn: LocalDate,
  deadline: LocalDate,
  pauses: ReadonlyArray<Pause>,
): LocalDate | undefined => {
  let extended = deadline
  let counted = madeOn
  for (const { from, to } of [...pauses].sort(byBeginning)) {
    if (from > extended) break
    if (to === undefined) return undefined
    const start = laterOf(from, counted)
    if (to <= start) continue
    extended = addDays(extended, daysBetween(start, to))
    counted = to
  }
  return extended
}

/**
 * The pauses of a debt: its disputes and its moratorium holds.
 *
 * @since 0.1.0
 */
export const pausesOf = ({ disputes, file }: IssuedDebt): ReadonlyArray<Pause> => {
  if (disputes.length === 0 && file.holds.length === 0) return []
  return [
    ...disputes.map((dispute) => ({ from: dispute.on, to: overOn(dispute) })),
    ...file.holds
      .filter(({ reason }) => reason === 'moratorium')
      .map(({ on, until, released }) => ({ from: on, to: released ?? addDays(until, 1) })),
  ]
}

/** Collects pauses by name as events are read. Only a pause that has begun can end. */
export interface PausesTold {
  readonly begin: (pause: string, from: LocalDate, to?: LocalDate) => void
  readonly end: (pause: string, to: LocalDate) => void
  readonly all: () => ReadonlyArray<Pause>
}

export const pausesTold = (): PausesTold => {
  const pauses = new Map<string, Pause>()
  return {
    begin: (pause, from, to) => {
      pauses.set(pause, { from, to })
    },
    end: (pause, to) => {
      const began = pauses.get(pause)
      if (began !== undefined) pauses.set(pause, { from: began.from, to })
    },
    all: () => [...pauses.values()],
  }
}
