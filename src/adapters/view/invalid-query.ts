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
 * A question that is none: of no day, of a knowledge that is none, or by a convention that leaves ages out. `problems` name path, value and expectation.
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

/** What the parts of a question are, whichever view is asked: those that it needs not tell may be left out. */
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

/** Whether every age has its bucket: what is written by hand and cast to a convention may leave some out. */
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

/** Why a question cannot be asked, if so: it is none, says something that is none, or leaves out what it needs. */
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

/** What was told, shortened; nothing of what cannot be read. */
const legible = (u: unknown): unknown => {
  try {
    return shortened(u)
  } catch {
    return undefined
  }
}

/** Why nothing has that id: it is no text at all. */
export const invalidId = (id: unknown): InvalidQuery | undefined =>
  typeof id === 'string' ? undefined : invalid({ path: 'id', value: legible(id), expected: 'an id' })

/** What a function that the caller gave for a question answers, or that it does not. */
export const askedOf = <V>(query: object, answer: () => V): E.Either<InvalidQuery, V> => {
  // Only code of the caller may throw here: all else is a bug of ours, which is not to be taken for one of his.
  if (!('groupBy' in query) || query.groupBy === undefined) return E.right(answer())
  try {
    return E.right(answer())
  } catch (cause) {
    return E.left(invalid({ path: 'groupBy', value: legible(cause), expected: 'a function that answers a text' }))
  }
}

/** Why it is not known what has come by now, if so. */
export const invalidClock = (now: Date): InvalidQuery | undefined => {
  const problem = clockProblem(now)
  return problem && invalid(problem)
}

/** Why nobody knows which day it is in a book, if so: its zone is none, or its clock tells no time. */
export const invalidToday = (zone: unknown, now: Date): InvalidQuery | undefined => {
  if (!isZone(zone)) return invalid({ path: 'zone', value: legible(zone), expected: parts.zone?.[1] ?? 'a zone' })
  return invalidClock(now)
}

/** The same of a day and a knowledge that may both be left out; a place in the log is none that one stream can be asked by. */
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
