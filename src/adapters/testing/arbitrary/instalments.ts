import * as fc from 'fast-check'
import type { Instalment } from '../../../domain/value/instalment.js'
import { addDays, type LocalDate } from '../../../domain/value/local-date.js'
import { type Money, money } from '../../../domain/value/money.js'
import { splitByWeights } from '../../../domain/value/split.js'

/** The shape of a plan before its total is known: the weight of each instalment, and the days until it. */
export type PlanShape = ReadonlyArray<{ readonly weight: number; readonly days: number }>

/** One to six instalments, a day to two months apart. */
export const planShape = (): fc.Arbitrary<PlanShape> =>
  fc.array(fc.record({ weight: fc.integer({ min: 1, max: 9 }), days: fc.integer({ min: 1, max: 60 }) }), {
    minLength: 1,
    maxLength: 6,
  })

/** Instalments of that shape that sum exactly to a total above zero, on days that increase, the first after `on`. */
export const shapedPlan = (shape: PlanShape, total: Money, on: LocalDate): ReadonlyArray<Instalment> => {
  // Each instalment is at least one minor unit, so a small total has fewer.
  const parts = shape.slice(0, Number(total.amount < 6n ? total.amount : 6n))
  const count = BigInt(parts.length)
  const amounts = splitByWeights(
    total.amount - count,
    parts.map((part) => BigInt(part.weight)),
  )
  let due = on
  return parts.map(({ days }, index) => {
    due = addDays(due, days)
    return { due, amount: money((amounts[index] ?? 0n) + 1n, total.currency) }
  })
}

/**
 * A plan for that much from that day on: one to six instalments above zero that sum exactly to `total`.
 *
 * @example instalments(money(100_000n, 'EUR'), localDate('2026-03-31'))
 */
export const instalments = (total: Money, on: LocalDate): fc.Arbitrary<ReadonlyArray<Instalment>> =>
  planShape().map((shape) => shapedPlan(shape, total, on))
