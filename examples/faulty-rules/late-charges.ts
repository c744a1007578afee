import { map } from 'fp-ts/lib/Either.js'
import { addDays } from 'receivables'
import { assessLateCharge, type ChargeLine, type LateCharge, type LateChargeStrategy } from 'receivables/late-charge'
import { type AssessLateCharge, checkLateCharge } from 'receivables/testing'
import type { Exhibit } from './faulty.js'

const charge = (rule: string, assess: AssessLateCharge): Exhibit => ({
  rule: `late charge: ${rule}`,
  check: () => checkLateCharge(assess, { name: rule, first: true }),
})

/** Assesses, and the answer is told otherwise. */
const retold =
  (tell: (charge: LateCharge) => LateCharge): AssessLateCharge =>
  (strategy, lateness) =>
    map(tell)(assessLateCharge(strategy, lateness))

const lines = (change: (line: ChargeLine) => ReadonlyArray<ChargeLine>): AssessLateCharge =>
  retold((one) => ({ ...one, lines: one.lines.flatMap(change) }))

type Interest = Extract<LateChargeStrategy, { readonly strategy: 'simple-interest' }>

/** Interest on other terms than were agreed. */
const onTerms =
  (change: (terms: Interest['terms']) => Interest['terms']): AssessLateCharge =>
  (strategy, lateness) =>
    assessLateCharge(
      strategy.strategy === 'simple-interest' ? { ...strategy, terms: change(strategy.terms) } : strategy,
      lateness,
    )

/** Ways to assess what a debt is charged for being late. */
export const lateCharges: ReadonlyArray<Exhibit> = [
  charge(
    'lines that leave out the first',
    lines((line) => [{ ...line, segments: line.segments.slice(1) }]),
  ),
  charge(
    'a line told twice',
    lines((line) => [{ ...line, segments: [...line.segments, ...line.segments.slice(-1)] }]),
  ),
  charge('interest from the due date itself', (strategy, lateness) =>
    assessLateCharge(strategy, { ...lateness, from: addDays(lateness.from, -1) }),
  ),
  charge(
    'a year of 360 days',
    onTerms((terms) => ({ ...terms, dayCount: 'act/360' })),
  ),
  charge('interest that bears interest', (strategy, lateness) => {
    const { principal = [], interest = [] } = lateness.movements
    return assessLateCharge(strategy, { ...lateness, movements: { principal: [...principal, ...interest] } })
  }),
  charge(
    'every interest rounded up',
    lines((line) => [line.because === 'interest' ? { ...line, amount: line.amount + 1n } : line]),
  ),
  charge('interest on what was paid', (strategy, lateness) =>
    assessLateCharge(strategy, {
      ...lateness,
      movements: { ...lateness.movements, principal: (lateness.movements.principal ?? []).slice(0, 1) },
    }),
  ),
  charge('interest through a moratorium', (strategy, lateness) =>
    assessLateCharge(strategy, { ...lateness, holds: [] }),
  ),
  charge(
    'interest above its cap',
    onTerms(({ cap: _, ...terms }) => terms),
  ),
  charge(
    'a British rate that changes every half-year',
    onTerms((terms) =>
      terms.rates.by === 'statutory' ? { ...terms, rates: { ...terms.rates, fixed: 'half-yearly' } } : terms,
    ),
  ),
  charge(
    'a compensation twice',
    lines((line) => (line.because === 'compensation' ? [line, line] : [line])),
  ),
  charge(
    '40.00 for a debt of 1,000.00',
    lines((line) => [line.because === 'compensation' && line.amount === 70_00n ? { ...line, amount: 40_00n } : line]),
  ),
  charge(
    'what goes to charity taken as income',
    retold((one) =>
      one.charity === undefined
        ? one
        : { ...one, lines: [{ ...one.charity, component: 'fee' as const, because: 'penalty' as const }] },
    ),
  ),
  charge(
    'a debt that shrinks as prices fall',
    lines((line) => [line.because === 'index' ? { ...line, amount: line.exact.num / line.exact.den } : line]),
  ),
]

/** The same without a fault. */
export const soundLateCharges: ReadonlyArray<Exhibit> = [
  { rule: 'late charge: ours', check: () => checkLateCharge(assessLateCharge) },
]
