import type { StreamName } from '../store/event-store.js'

/**
 * How often a law was looked at, and how often it did not hold.
 *
 * @since 0.2.0
 */
export interface LawTally {
  readonly name: string
  readonly checked: number
  readonly failed: number
}

/**
 * One place where a law does not hold. A law over the whole book has no stream.
 *
 * @since 0.2.0
 */
export interface Failure {
  readonly law: string
  readonly stream?: StreamName
  readonly revision?: number
  readonly wrong: string
}

export interface Tally {
  /** Looked at once more: it holds, or this is wrong. */
  readonly count: (law: string, wrong?: Omit<Failure, 'law'>) => void
  readonly laws: () => ReadonlyArray<LawTally>
  readonly failures: () => ReadonlyArray<Failure>
}

/** Enough to see what is wrong: a book that is wrong throughout would fill the memory. */
const examplesPerLaw = 20

/** Counts for these laws, in this order. */
export const openTally = (names: ReadonlyArray<string>): Tally => {
  const counts = new Map(names.map((name) => [name, { checked: 0, failed: 0 }]))
  const failures: Failure[] = []
  return {
    count: (law, wrong) => {
      const count = counts.get(law) ?? { checked: 0, failed: 0 }
      counts.set(law, count)
      count.checked += 1
      if (wrong === undefined) return
      count.failed += 1
      if (count.failed <= examplesPerLaw) failures.push({ law, ...wrong })
    },
    laws: () => [...counts].map(([name, { checked, failed }]) => ({ name, checked, failed })),
    failures: () => failures,
  }
}
