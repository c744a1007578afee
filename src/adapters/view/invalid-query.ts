import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../../domain/value/codec-error.js'
import { DebtorId } from '../../domain/value/id.js'
import { isInstant } from '../../domain/value/instant.js'
import { LocalDate } from '../../domain/value/local-date.js'
import { Money } from '../../domain/value/money.js'
import { shortened } from '../../domain/value/plain.js'
import { isZone } from '../../domain/value/zone.js'
import { type AgingConventionSpec, agingConvention } from '../../projections/aging/aging-convention.js'
import { parseHorizon } from '../../projections/cashflow/period.js'
import { recognitions } from '../../projections/open-item/cheque-cover.js'
import { clockProblem } from '../store/sound-clock.js'

/**
 * A malformed question: an invalid day or `knownAt`, or a convention with gaps. `problems` name path, value and expectation.
 *
 * @since 0.2.0
 */
export interface InvalidQuery {
  readonly _tag: 'InvalidQuery'
  readonly problems: ReadonlyArray<Problem>
}

const invalid = (...problems: ReadonlyArray<Problem>): InvalidQuery => ({ _tag: 'InvalidQuery', problems })

type Part = readonly [is: (u: unknown) => boolean, expected: string]

const day: Part = [LocalDate.is, 'a day such as 2026-03-31']
const yesOrNo: Part = [(u) => typeof u === 'boolean', 'true or false']

const isHorizon = (u: unknown): boolean => {
  if (typeof u !== 'object' || u === null) return false
  const { count, unit } = u as Readonly<Record<string, unknown>>
  return parseHorizon(`${String(count)}${String(unit)}`)?.count === count
}

/** The checks of all fields that queries have. A field may be absent unless the query needs it. */
const parts: Readonly<Record<string, Part>> = {
  asOf: day,
  from: day,
  knownAt: [(u) => typeof u === 'string' && u.length <= 200, 'a place in the log or an instant'],
  debtor: [DebtorId.is, 'the id of a debtor'],
  zone: [isZone, 'an IANA time zone such as Europe/Berlin'],
  horizon: [isHorizon, 'so many days, weeks or months, at most 9999, such as { count: 13, unit: "w" }'],
  months: [(u) => Number.isInteger(u) && 0 <= Number(u) && Number(u) <= 9999, 'so many months, at most 9999'],
  recognition: [(u) => recognitions.some((one) => one === u), recognitions.join(' or ')],
  materiality: [(u) => Array.isArray(u) && u.length <= 1000 && [...u].every(Money.is), 'amounts of money'],
  withCompanies: yesOrNo,
  groupBy: [(u) => typeof u === 'function', 'a function'],
}

/** Whether every age has a bucket; a hand-written object that was cast to a convention may have gaps. */
const isSound = (convention: unknown): boolean => {
  try {
    return E.isRight(agingConvention(convention as AgingConventionSpec))
  } catch {
    return false
  }
}

const problemsOf = (query: object, needed: ReadonlyArray<string>): ReadonlyArray<Problem> => {
  const said = query as Readonly<Record<string, unknown>>
  const found = Object.entries(parts).flatMap(([path, [is, expected]]) => {
    const value = said[path]
    const sound = value === undefined ? !needed.includes(path) : is(value)
    return sound ? [] : [{ path, value: shortened(value), expected }]
  })
  const { convention } = said
  if (convention === undefined || isSound(convention)) return found
  return [...found, { path: 'convention', value: shortened(convention), expected: 'what agingConvention makes' }]
}

/** The problems of a query: it is no object, has an invalid field, or lacks a needed one. `undefined` if it is valid. */
export const invalidQuery = (query: unknown, ...needed: ReadonlyArray<string>): InvalidQuery | undefined => {
  try {
    if (typeof query !== 'object' || query === null) {
      return invalid({ path: '', value: shortened(query), expected: 'a question, as plain data' })
    }
    const problems = problemsOf(query, needed)
    return problems.length === 0 ? undefined : invalid(...problems)
  } catch {
    return invalid({ path: '', value: undefined, expected: 'a question, as plain data that can be read' })
  }
}

/** A value shortened for a message; `undefined` if it cannot be read. */
const legible = (u: unknown): unknown => {
  try {
    return shortened(u)
  } catch {
    return undefined
  }
}

/** The problem of an id that is no text; else `undefined`. */
export const invalidId = (id: unknown): InvalidQuery | undefined =>
  typeof id === 'string' ? undefined : invalid({ path: 'id', value: legible(id), expected: 'an id' })

/** Runs `answer`; an exception of the caller's `groupBy` becomes an `InvalidQuery`. */
export const askedOf = <V>(query: object, answer: () => V): E.Either<InvalidQuery, V> => {
  // Without `groupBy` no code of the caller runs: an exception is our bug, and must not look like the caller's.
  if (!('groupBy' in query) || query.groupBy === undefined) return E.right(answer())
  try {
    return E.right(answer())
  } catch (cause) {
    return E.left(invalid({ path: 'groupBy', value: legible(cause), expected: 'a function that answers a text' }))
  }
}

/** The problem of a book's invalid clock; else `undefined`. */
export const invalidClock = (now: Date): InvalidQuery | undefined => {
  const problem = clockProblem(now)
  return problem && invalid(problem)
}

/** Why "today" of a book is unknown: an invalid zone or clock; else `undefined`. */
export const invalidToday = (zone: unknown, now: Date): InvalidQuery | undefined => {
  if (!isZone(zone)) return invalid({ path: 'zone', value: legible(zone), expected: parts.zone?.[1] ?? 'a zone' })
  return invalidClock(now)
}

/** The problems of an optional day and `knownAt`. A single stream cannot be asked by a place in the log, only by an instant. */
export const invalidDay = (at: unknown): InvalidQuery | undefined => {
  const none = invalidQuery(at)
  if (none !== undefined) return none
  try {
    const { knownAt } = at as { readonly knownAt?: unknown }
    if (knownAt === undefined || isInstant(knownAt)) return undefined
    return invalid({
      path: 'knownAt',
      value: shortened(knownAt),
      expected: 'an instant such as 2026-03-31T09:30:00.000Z',
    })
  } catch {
    return invalid({ path: '', value: undefined, expected: 'a question, as plain data that can be read' })
  }
}
