import { addDays, type LocalDate } from '../../value/local-date.js'
import type { CollectionPolicy } from '../policy/policy.js'
import type { Segment } from '../policy/segment.js'
import { type Cell, cellsOf } from './cells.js'
import { keep, segmentKeys } from './dimensions.js'
import type { PolicyFault } from './fault.js'
import { type StoryLine, termDays } from './story.js'
import { firstDayOf } from './witness.js'

/** Whether strategies get in each other's way, and whether every debt has one. */
export const ofStrategies = (policy: CollectionPolicy): ReadonlyArray<PolicyFault> => {
  const { strategies } = policy
  const on = firstDayOf(policy.effectiveFrom)
  const segments = strategies.map(({ for: segment = {} }) => segment)
  const cells = cellsOf(segments, on)
  const named = strategies.flatMap(({ strategy }, index): ReadonlyArray<PolicyFault> => {
    const isTaken = strategies.slice(0, index).some((one) => one.strategy === strategy)
    return isTaken ? [{ path: `strategies.${index}.strategy`, story: [], fault: 'same-name', name: strategy }] : []
  })
  if (cells === undefined) return named
  const story = (cell: Cell, among: ReadonlyArray<number>): ReadonlyArray<StoryLine> =>
    storyOf(
      cell,
      segments,
      among,
      strategies.map(({ strategy }) => strategy),
      on,
    )
  const crossing = strategies.flatMap((_, index) => ofOne(policy, cells, index, story))
  const left = cells.find(({ within }) => within.length === 0)
  const nobody: ReadonlyArray<PolicyFault> =
    left === undefined
      ? []
      : [
          {
            path: 'strategies',
            story: story(
              left,
              segments.map((_, at) => at),
            ),
            fault: 'nobody',
          },
        ]
  return [...named, ...crossing, ...nobody]
}

type Story = (cell: Cell, among: ReadonlyArray<number>) => ReadonlyArray<StoryLine>

const ofOne = (
  { strategies }: CollectionPolicy,
  cells: ReadonlyArray<Cell>,
  index: number,
  story: Story,
): ReadonlyArray<PolicyFault> => {
  const path = `strategies.${index}.for`
  const nameOf = (at: number): string => strategies[at]?.strategy ?? ''
  const strategy = nameOf(index)
  const own = cells.filter(({ within }) => within.includes(index))
  const [any] = own
  if (any === undefined) return [{ path, story: [], fault: 'nothing-in-it', strategy }]
  if (!own.some(({ within }) => within[0] === index)) {
    const [by = '', ...others] = [...new Set(own.map(({ within: [first = 0] }) => nameOf(first)))]
    const also = others.length === 0 ? {} : { also: others }
    return [{ path, story: story(any, [any.within[0] ?? 0, index]), fault: 'hidden', strategy, by, ...also }]
  }
  // What is a part of a later one is its exception: the earlier is meant. So it is where a still earlier one is for what is in both.
  return strategies.slice(0, index).flatMap((earlier, at): ReadonlyArray<PolicyFault> => {
    const both = own.find(({ within }) => within[0] === at)
    const isPart = !cells.some(({ within }) => within.includes(at) && !within.includes(index))
    if (both === undefined || isPart) return []
    return [{ path, story: story(both, [at, index]), fault: 'overlap', strategy, with: earlier.strategy }]
  })
}

/** One debt, as far as those strategies look at it, and which of them is for it. */
const storyOf = (
  { within, told: { is, isRegistered, amount } }: Cell,
  segments: ReadonlyArray<Segment>,
  among: ReadonlyArray<number>,
  names: ReadonlyArray<string>,
  on: LocalDate,
): ReadonlyArray<StoryLine> => {
  const looked = segmentKeys.filter((key) => among.some((at) => segments[at]?.[key] !== undefined))
  const customer = looked.includes('customerBelow') ? (['customerFrom'] as const) : []
  const somebody = isRegistered ? keep(is, [...looked, ...customer]) : undefined
  const [strategy, ...also] = within.filter((at) => among.includes(at)).map((at) => names[at] ?? '')
  return [
    ...(somebody !== undefined && Object.keys(somebody).length === 0
      ? []
      : [{ on, happens: 'somebody' as const, is: somebody }]),
    { on, happens: 'issued', amount, due: addDays(on, termDays), debts: 1 },
    { on, happens: 'falls', strategy, also },
  ]
}
