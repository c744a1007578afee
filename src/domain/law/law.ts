/**
 * Where a history breaks a law: after which event, counted from 1, and what is wrong, with its figures.
 *
 * @since 0.1.0
 */
export interface Violation {
  readonly after: number
  readonly wrong: string
}

/**
 * Something that must hold for every history, as a value. `check` answers where it does not. `says` is the law in one sentence
 * for somebody who does not program; `guard` is how often a history puts it to the test, 0 for one that says nothing of it: a
 * law without a guard is put to the test by every history.
 *
 * @since 0.1.0
 * @example
 * const neverCancelled: Law<Replayed<DebtState, DebtEvent>> = {
 *   name: 'our debts are never cancelled',
 *   source: 'house rule 7',
 *   check: ({ events }) => {
 *     const index = events.findIndex((event) => event.type === 'DebtCancelled')
 *     return index < 0 ? undefined : { after: index + 1, wrong: 'cancelled' }
 *   },
 * }
 */
export interface Law<H> {
  readonly name: string
  readonly source: string
  readonly says?: string
  readonly guard?: (history: H) => number
  readonly check: (history: H) => Violation | undefined
}
