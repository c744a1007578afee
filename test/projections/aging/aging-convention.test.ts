import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { describe as inWords } from '../../../src/adapters/words/describe.js'
import {
  type AgingBucket,
  type AgingConventionSpec,
  agingConvention,
  agingConventions,
  bucketOf,
  net,
  netConvention,
} from '../../../src/projections/aging/aging-convention.js'

/** Whether an age is in a bucket by what the bucket says of itself. */
const holds = ({ from, to }: AgingBucket, age: number): boolean =>
  (from === null || from <= age) && (to === null || age <= to)

type Ends = ReadonlyArray<readonly [id: string, from: number | null, to: number | null]>

const spec = (...ends: Ends): AgingConventionSpec => ({
  ...{ name: 'ours', anchor: 'due', buckets: ends.map(([id, from, to]) => ({ id, from, to })) },
})

/** Buckets as people write them: mostly right, with ends that may be off by one, missing or no whole day. */
const anySpec: fc.Arbitrary<AgingConventionSpec> = fc
  .record({
    bounds: fc.uniqueArray(fc.integer({ min: -60, max: 400 }), { maxLength: 5 }),
    off: fc.array(fc.constantFrom(0, 0, 0, 0, 0, 1, -1, 0.5), { minLength: 12, maxLength: 12 }),
    open: fc.tuple(fc.boolean(), fc.boolean()),
  })
  .map(({ bounds, off, open }) => {
    const rising = [...bounds].sort((a, b) => a - b)
    const ends = [null, ...rising]
    const buckets = ends.map((bound, n) => ({
      id: `b${n}`,
      from: bound === null ? (open[0] ? null : -100) : bound + (off[n] ?? 0),
      to: n === rising.length ? (open[1] ? null : 1000) : (rising[n] as number) - 1 + (off[6 + n] ?? 0),
    }))
    return { name: 'any', anchor: 'due', buckets }
  })

const ages = fc.integer({ min: -500, max: 2000 })

describe('an aging convention', () => {
  it('has every age in exactly one bucket, the one that it is found in', () => {
    let sound = 0
    fc.assert(
      fc.property(anySpec, fc.array(ages, { minLength: 30, maxLength: 30 }), (said, some) => {
        const made = agingConvention(said)
        const near = said.buckets.flatMap(({ from, to }) => [from, to]).flatMap((end) => (end === null ? [] : [end]))
        const asked = [...some, ...near.flatMap((end) => [Math.floor(end) - 1, Math.floor(end), Math.floor(end) + 1])]
        const once = asked.every((age) => said.buckets.filter((bucket) => holds(bucket, age)).length === 1)
        if (E.isLeft(made)) {
          expect(once && said.buckets.every(({ to }) => to === null || Number.isInteger(to))).toBe(false)
          return
        }
        sound += 1
        expect(once).toBe(true)
        for (const age of asked) {
          const bucket = made.right.buckets[bucketOf(made.right, age)] as AgingBucket
          expect(holds(bucket, age)).toBe(true)
        }
      }),
      { numRuns: 500, seed: 35 },
    )
    expect(sound).toBeGreaterThan(20)
  })

  it('is refused where it has a gap, an overlap, or ends', () => {
    const refused = (...ends: Ends) => {
      const made = agingConvention(spec(...ends))
      return E.isLeft(made) ? [made.left.bucket, made.left.wrong, made.left.expected, made.left.given] : made.right
    }
    const current = ['current', null, 0] as const
    // A debt a year late was in 61-90.
    expect(refused(current, ['1-30', 1, 30], ['61-90', 61, 90])).toEqual(['61-90', 'from', 31, 61])
    expect(refused(current, ['1-30', 1, 30], ['31-60', 31, 60])).toEqual(['31-60', 'last', null, 60])
    expect(refused(['1-30', 1, 30], ['31+', 31, null])).toEqual(['1-30', 'from', null, 1])
    expect(refused(current, ['0-30', 0, 30], ['31+', 31, null])).toEqual(['0-30', 'from', 1, 0])
    expect(refused(current, ['1+', 1, null], ['31+', 31, null])).toEqual(['1+', 'to', 1, null])
    expect(refused(current, ['1-0.5', 1, 0.5], ['later', 1.5, null])).toEqual(['1-0.5', 'to', 1, 0.5])
    expect(refused(current, ['current', 1, null])).toEqual(['current', 'id', undefined, undefined])
    expect(refused(['unapplied', null, null])).toEqual(['unapplied', 'id', undefined, undefined])
    expect(refused()).toEqual([undefined, 'buckets', undefined, undefined])
  })

  it('is refused in words that say which bucket, and what it has to be', () => {
    const said = agingConvention(spec(['current', null, 0], ['1-30', 1, 30], ['61+', 61, null]))
    expect(E.isLeft(said) && inWords(said.left)).toBe(
      "the buckets of ours have to cover every age once: '61+' begins at 61, and has to at 31",
    )
  })

  it('can be made with no more than one bucket', () => {
    expect(E.isRight(agingConvention(spec(['all', null, null])))).toBe(true)
  })
})

describe('the conventions that are there', () => {
  const idOf = (name: keyof typeof agingConventions, age: number) => {
    const convention = agingConventions[name]
    return convention.buckets[bucketOf(convention, age)]?.id
  }

  it('are conventions', () => {
    for (const convention of Object.values(agingConventions)) {
      expect(agingConvention(convention)).toEqual(E.right(convention))
    }
  })

  it('put the disputed edges where their systems do', () => {
    expect([0, 1, 30, 31, 90, 91].map((age) => idOf('net', age))).toEqual([
      'current',
      '1-30',
      '1-30',
      '31-60',
      '61-90',
      '91+',
    ])
    expect([-40, 0, 30, 31, 121].map((age) => idOf('erpnext', age))).toEqual(['0-30', '0-30', '0-30', '31-60', '121+'])
    expect([-1, 0, 29, 30].map((age) => idOf('business-central', age))).toEqual(['current', '0-29', '0-29', '30-59'])
    expect([0, 29, 30].map((age) => idOf('oca-partner-statement', age))).toEqual(['current', '1-29', '30-59'])
    expect([-1, 0, 30].map((age) => idOf('invoice-ninja', age))).toEqual(['current', '0-30', '0-30'])
  })

  it('have the columns of their systems', () => {
    const columns = (name: keyof typeof agingConventions) =>
      agingConventions[name].buckets.map(({ id, from, to }) => `${id}: ${from ?? ''}..${to ?? ''}`).join(', ')
    const net120 = 'current: ..0, 1-30: 1..30, 31-60: 31..60, 61-90: 61..90, 91-120: 91..120, 121+: 121..'
    const from0 = '0-30: ..30, 31-60: 31..60, 61-90: 61..90, 91-120: 91..120, 121+: 121..'
    expect(columns('net')).toBe('current: ..0, 1-30: 1..30, 31-60: 31..60, 61-90: 61..90, 91+: 91..')
    expect(columns('net-by-issue-date')).toBe(columns('net'))
    expect(columns('oca-financial-report')).toBe(net120)
    expect(columns('oca-partner-statement')).toBe(
      'current: ..0, 1-29: 1..29, 30-59: 30..59, 60-89: 60..89, 90-119: 90..119, 120+: 120..',
    )
    expect([columns('erpnext'), columns('sage-intacct')]).toEqual([from0, from0])
    expect(columns('business-central')).toBe('current: ..-1, 0-29: 0..29, 30-59: 30..59, 60-89: 60..89, 90+: 90..')
    expect(columns('invoice-ninja')).toBe(
      'current: ..-1, 0-30: 0..30, 31-60: 31..60, 61-90: 61..90, 91-120: 91..120, 121+: 121..',
    )
    const byIssue = Object.values(agingConventions).flatMap(({ name, anchor }) => (anchor === 'issue' ? [name] : []))
    expect(byIssue).toEqual(['net-by-issue-date'])
  })

  it('can be bounded otherwise, if the bounds rise', () => {
    expect(E.isRight(netConvention([1, 7]))).toBe(true)
    expect(netConvention([30, 60, 90])).toEqual(E.right({ ...net, name: 'net 30/60/90' }))
    for (const bounds of [[], [0], [30, 30], [60, 30], [1.5], [-1, 3]])
      expect(E.isLeft(netConvention(bounds))).toBe(true)
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 9 }), (bounds) => {
        const made = netConvention([...bounds].sort((a, b) => a - b))
        expect(E.isRight(made) && E.isRight(agingConvention(made.right))).toBe(true)
      }),
    )
  })
})

describe('a convention that was made', () => {
  it('stays what was checked, whatever becomes of the buckets that it was made of', () => {
    const buckets = [
      { id: 'not due', from: null, to: 0 },
      { id: 'late', from: 1, to: null },
    ]
    const made = agingConvention({ name: 'ours', anchor: 'due', buckets })
    if (E.isLeft(made)) throw new Error('no convention')
    buckets.push({ id: 'later still', from: 100, to: null })
    expect(made.right.buckets.map(({ id }) => id)).toEqual(['not due', 'late'])
    for (const convention of [made.right, net, ...Object.values(agingConventions)]) {
      expect([convention, convention.buckets, ...convention.buckets].every((one) => Object.isFrozen(one))).toBe(true)
    }
  })
})
