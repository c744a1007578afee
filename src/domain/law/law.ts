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
 * Something that must hold for every history, as a value. `check` answers where it does not.
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
  readonly check: (history: H) => Violation | undefined
}
