/** What a guard looks at: the events of a history, by their names. */
interface Told {
  readonly events: ReadonlyArray<{ readonly type: string }>
}

/**
 * A guard: how many events of those types a history has.
 *
 * @since 0.2.0
 * @example whereThereIs('DebtReferredToLegal')(history) // 1
 */
export const whereThereIs =
  (...types: ReadonlyArray<string>) =>
  ({ events }: Told): number =>
    events.reduce((count, { type }) => (types.includes(type) ? count + 1 : count), 0)

/**
 * A guard: how many events of a history have a field of that name.
 *
 * @since 0.2.0
 */
export const whereEventsSay =
  (field: string) =>
  ({ events }: Told): number =>
    events.reduce((count, event) => (field in event ? count + 1 : count), 0)

/**
 * A guard: every event puts the law to the test.
 *
 * @since 0.2.0
 */
export const everyEvent = ({ events }: Told): number => events.length
