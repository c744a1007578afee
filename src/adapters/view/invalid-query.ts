import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../../domain/value/codec-error.js'
import { isInstant } from '../../domain/value/instant.js'
import { LocalDate } from '../../domain/value/local-date.js'
import { shortened } from '../../domain/value/plain.js'
import { type AgingConventionSpec, agingConvention } from '../../projections/aging/aging-convention.js'

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

const expectedDay = 'a day such as 2026-03-31'

/** Whether every age has its bucket: what is written by hand and cast to a convention may leave some out. */
const isSound = (convention: unknown): boolean => {
  try {
    return E.isRight(agingConvention(convention as AgingConventionSpec))
  } catch {
    return false
  }
}

const problemsOf = (query: object, days: ReadonlyArray<string>): ReadonlyArray<Problem> => {
  const said = query as Readonly<Record<string, unknown>>
  const found = days.flatMap((path) =>
    LocalDate.is(said[path]) ? [] : [{ path, value: shortened(said[path]), expected: expectedDay }],
  )
  const { convention } = said
  if (convention === undefined || isSound(convention)) return found
  return [...found, { path: 'convention', value: shortened(convention), expected: 'what agingConvention makes' }]
}

/** Why a question cannot be asked, if so: it is none, or tells no day where it has to. */
export const invalidQuery = (query: unknown, ...days: ReadonlyArray<string>): InvalidQuery | undefined => {
  try {
    if (typeof query !== 'object' || query === null) {
      return invalid({ path: '', value: shortened(query), expected: 'a question, as plain data' })
    }
    const problems = problemsOf(query, days)
    return problems.length === 0 ? undefined : invalid(...problems)
  } catch {
    return invalid({ path: '', value: undefined, expected: 'a question, as plain data that can be read' })
  }
}

/** The same of a day and a knowledge that may both be left out; a place in the log is none that one stream can be asked by. */
export const invalidDay = (at: unknown): InvalidQuery | undefined => {
  const none = invalidQuery(at)
  if (none !== undefined) return none
  try {
    const { asOf, knownAt } = at as { readonly asOf?: unknown; readonly knownAt?: unknown }
    const day = asOf === undefined ? undefined : invalidQuery(at, 'asOf')
    if (day !== undefined || knownAt === undefined || isInstant(knownAt)) return day
    return invalid({
      path: 'knownAt',
      value: shortened(knownAt),
      expected: 'an instant such as 2026-03-31T09:30:00.000Z',
    })
  } catch {
    return invalid({ path: '', value: undefined, expected: 'a question, as plain data that can be read' })
  }
}
