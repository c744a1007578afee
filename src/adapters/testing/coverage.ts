/**
 * How often each event and each rejection occurs in some histories.
 *
 * @since 0.1.0
 */
export interface Coverage {
  readonly histories: number
  readonly events: ReadonlyMap<string, number>
  readonly rejections: ReadonlyMap<string, number>
}

interface Covered {
  readonly events: ReadonlyArray<{ readonly type: string }>
  readonly rejections: ReadonlyArray<{ readonly _tag: string }>
}

const count = (names: ReadonlyArray<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/**
 * Counts what histories reach: a law proves nothing if no history reaches the case that it is about.
 *
 * @since 0.1.0
 * @example coverageOf(fc.sample(debtHistory(), 1000)).events.get('PromiseBroken')
 */
export const coverageOf = (histories: ReadonlyArray<Covered>): Coverage => ({
  histories: histories.length,
  events: count(histories.flatMap(({ events }) => events.map(({ type }) => type))),
  rejections: count(histories.flatMap(({ rejections }) => rejections.map(({ _tag }) => _tag))),
})

/**
 * Those of the expected names that did not occur.
 *
 * @since 0.1.0
 */
export const uncovered = (counts: ReadonlyMap<string, number>, names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.filter((name) => !counts.has(name))

/**
 * The counts as a table, most frequent first.
 *
 * @since 0.1.0
 */
export const tellCoverage = ({ histories, events, rejections }: Coverage): string => {
  const rows = (title: string, counts: ReadonlyMap<string, number>): ReadonlyArray<string> => [
    `${title} in ${histories} histories`,
    ...[...counts].sort(([, a], [, b]) => b - a).map(([name, n]) => `${n.toString().padStart(8)}  ${name}`),
  ]
  return [...rows('events', events), ...rows('rejections', rejections)].join('\n')
}
