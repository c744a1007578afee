import { compareFractions, sumOfFractions } from '../../../../domain/late-charge/fraction.js'
import { dayLeftOut, wrongEvidence } from './evidence.js'
import { lateChargeLaw } from './question.js'

const forTime: ReadonlySet<string> = new Set(['interest', 'index'])

/** The lines behind interest tell how it came about. */
export const evidenced = lateChargeLaw({
  name: 'the lines behind interest add up to it, and leave no day out',
  source: 'a claim for interest tells from when, on what and at which rate',
  says: 'Whoever pays interest can reckon it again, day by day.',
  of: ({ strategy: { strategy } }) => strategy === 'simple-interest' || strategy === 'index-ratio',
  wrong: (ask, { lateness: { from, asOf, movements } }) => {
    for (const { because, exact, segments } of ask()?.lines ?? []) {
      if (!forTime.has(because)) continue
      const days = { from, to: asOf }
      const wrong = wrongEvidence(segments, days)
      if (wrong !== undefined) return wrong
      if (compareFractions(sumOfFractions(segments.map((line) => line.exact)), exact) !== 0) {
        return 'the lines add up to another amount'
      }
      // With one movement alone the debt is late on every day.
      const missing = movements.principal?.length === 1 ? dayLeftOut(segments, days) : undefined
      if (missing !== undefined) return `no line tells of ${missing}`
    }
    return undefined
  },
})
