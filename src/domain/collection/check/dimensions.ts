import type { DebtorKind } from '../../debtor/event/registration.js'
import { fromBestToWorst } from '../../debtor/risk-band.js'
import type { CurrencyCode } from '../../value/currency.js'
import { type Money, money } from '../../value/money.js'
import { amountIn } from '../policy/amounts.js'
import { isWithin } from '../policy/in-segment.js'
import type { Segment } from '../policy/segment.js'

export type SegmentKey = keyof Segment

/** One thing that segments look at, and values on either side of all that they ask of it. Tags are looked at one by one. */
export interface Dimension {
  readonly keys: ReadonlyArray<SegmentKey>
  readonly tag?: string
  readonly values: ReadonlyArray<{ readonly is: Segment; readonly amount?: Money }>
}

/** What is known of a debtor who is registered. */
export const debtorKeys: ReadonlyArray<SegmentKey> = [
  ...(['kinds', 'jurisdictions', 'languages', 'bands', 'customerFrom', 'customerBelow', 'debtorTags'] as const),
]

/** All that segments look at. */
export const segmentKeys: ReadonlyArray<SegmentKey> = [...debtorKeys, 'tags', 'currencies', 'from', 'below']

/** What a segment says of these keys alone. */
export const keep = (segment: Segment, keys: ReadonlyArray<SegmentKey>): Segment =>
  Object.fromEntries(Object.entries(segment).filter(([key]) => keys.some((one) => one === key)))

/** What a segment says of one thing. */
export const only = (segment: Segment, { keys, tag }: Dimension): Segment => {
  const kept = keep(segment, keys)
  if (tag === undefined) return kept
  const { tags, debtorTags } = kept
  return { ...(tags && { tags: oneOf(tags, tag) }), ...(debtorTags && { debtorTags: oneOf(debtorTags, tag) }) }
}

const oneOf = (tags: Readonly<Record<string, string>>, name: string): Record<string, string> => {
  const text = tags[name]
  return text === undefined ? {} : { [name]: text }
}

/** All that any of the segments looks at. */
export const dimensionsOf = (segments: ReadonlyArray<Segment>): ReadonlyArray<Dimension> => {
  const all: ReadonlyArray<Dimension> = [
    { keys: ['kinds'], values: kindsOf() },
    { keys: ['jurisdictions'], values: placesOf(segments) },
    { keys: ['languages'], values: languagesOf(segments) },
    { keys: ['bands'], values: bandsOf() },
    { keys: ['customerFrom', 'customerBelow'], values: customersOf(segments) },
    ...tagsOf(segments, 'debtorTags'),
    ...tagsOf(segments, 'tags'),
    { keys: ['currencies', 'from', 'below'], values: sizesOf(segments) },
  ]
  return all.filter(({ keys }) => segments.some((segment) => keys.some((key) => segment[key] !== undefined)))
}

/** A kind that is not here does not compile. */
const kinds: Readonly<Record<DebtorKind, Segment>> = {
  business: { kinds: ['business'] },
  consumer: { kinds: ['consumer'] },
  'public-body': { kinds: ['public-body'] },
}

const kindsOf = (): Dimension['values'] => Object.values(kinds).map((is) => ({ is }))

const bandsOf = (): Dimension['values'] =>
  (['new', ...fromBestToWorst] as const).map((band) => ({ is: { bands: [band] } }))

const distinct = <A>(values: ReadonlyArray<A>): ReadonlyArray<A> => [...new Set(values)]

const placesOf = (segments: ReadonlyArray<Segment>): Dimension['values'] => {
  const named = distinct(segments.flatMap(({ jurisdictions = [] }) => jurisdictions))
  const other = ['DE', 'FR', 'JP', 'BR', 'ZZ'].find((code) => !named.some((one) => isWithin(one, code)))
  return [...named, ...(other === undefined ? [] : [other])].map((one) => ({ is: { jurisdictions: [one] } }))
}

/** Who is registered need not have one. */
const languagesOf = (segments: ReadonlyArray<Segment>): Dimension['values'] => [
  ...distinct(segments.flatMap(({ languages = [] }) => languages)).map((one) => ({ is: { languages: [one] } })),
  { is: {} },
]

const customersOf = (segments: ReadonlyArray<Segment>): Dimension['values'] =>
  distinct([0, ...segments.flatMap(({ customerFrom = 0, customerBelow = 0 }) => [customerFrom, customerBelow])]).map(
    (days) => ({ is: { customerFrom: days } }),
  )

const tagsOf = (segments: ReadonlyArray<Segment>, key: 'tags' | 'debtorTags'): ReadonlyArray<Dimension> => {
  const names = distinct(segments.flatMap((segment) => Object.keys(segment[key] ?? {})))
  return names.map((tag) => ({
    keys: [key],
    tag,
    values: [
      ...distinct(segments.flatMap((segment) => segment[key]?.[tag] ?? [])).map((text) => ({
        is: { [key]: { [tag]: text } },
      })),
      { is: {} },
    ],
  }))
}

/** Every currency that one of them names, and one that none does. */
const sizesOf = (segments: ReadonlyArray<Segment>): Dimension['values'] => {
  const named = distinct(
    segments.flatMap(
      ({ currencies = [], from = [], below = [] }): ReadonlyArray<CurrencyCode> => [
        ...currencies,
        ...[...from, ...below].map(({ currency }) => currency),
      ],
    ),
  )
  const other = (['EUR', 'USD', 'CHF', 'SEK', 'XTS'] as const).filter((one) => !named.includes(one)).slice(0, 1)
  return [...named, ...other].flatMap((currency) => {
    const bounds = segments.flatMap(({ from, below }) => [
      amountIn(from, currency) ?? 1n,
      amountIn(below, currency) ?? 1n,
    ])
    const sizes = distinct([100_000n, ...bounds, ...bounds.map((one) => one - 1n)]).filter((size) => size > 0n)
    return sizes.map((size) => ({ is: {}, amount: money(size, currency) }))
  })
}
