import * as E from 'fp-ts/lib/Either.js'
import { type Problem, tellProblem, unknownKey } from '../../domain/value/codec-error.js'
import { Text } from '../../domain/value/id.js'
import { instantOf, isInstant } from '../../domain/value/instant.js'
import { shortened } from '../../domain/value/plain.js'
import { isPrintable } from '../../domain/value/printable.js'
import { limits } from '../../domain/value/strict/limits.js'
import { readText } from '../../domain/value/text-codec.js'
import type { CommandContext } from './draft.js'
import type { Envelope } from './event-store.js'
import { isReservedId, reservedForSteps } from './reserved-id.js'
import { clockProblem } from './sound-clock.js'

/**
 * A command that cannot be handled: it is none of the book, or what is given beside it cannot be kept. `problems` name path,
 * value and expectation; the paths of what is given beside it begin with `by`. Nothing was stored.
 *
 * @since 0.1.0
 */
export interface InvalidCommand {
  readonly _tag: 'InvalidCommand'
  readonly problems: ReadonlyArray<Problem>
}

/** The ids of commands are made of other ids. */
const longestCommandId = 500

interface Rule {
  readonly holds: (u: unknown) => boolean
  readonly expected: string
  readonly optional: boolean
}

/** Who acts, and for whom: read by people. */
const name = (optional: boolean): Rule => ({
  holds: (u) => E.isRight(readText(Text, u)),
  expected: `${Text.name}, legible as it stands`,
  optional,
})

const isCommandId = (u: unknown): u is string => isPrintable(u, longestCommandId) && Text.fault(u) === undefined

/** Of another command, or of what came before all of them. */
const otherId: Rule = {
  holds: isCommandId,
  expected: `text of 1 to ${longestCommandId} printable characters, legible as it stands`,
  optional: true,
}

const rules: Readonly<Record<keyof CommandContext, Rule>> = {
  commandId: {
    holds: (u) => isCommandId(u) && !isReservedId(u),
    expected: `text of 1 to ${longestCommandId} printable characters, legible as it stands, that does not begin with ${reservedForSteps}`,
    optional: false,
  },
  actor: name(false),
  at: { holds: isInstant, expected: 'an instant such as 2026-03-31T09:30:00.000Z', optional: false },
  correlationId: otherId,
  causationId: otherId,
  tenant: name(true),
  clock: { holds: (u) => u === 'store', expected: "nothing, or 'store'", optional: true },
}
const keys = Object.keys(rules) as ReadonlyArray<keyof CommandContext>

const holds = (given: CommandContext): boolean => {
  for (const key of keys) {
    const value = given[key]
    if (!(value === undefined ? rules[key].optional : rules[key].holds(value))) return false
  }
  for (const key in given) if (!Object.hasOwn(rules, key)) return false
  return true
}

/** What is learned later than now is not known yet, and would move whatever is recorded after it to its time. */
const isLater = ({ at }: CommandContext, now: Date): boolean => isInstant(at) && Date.parse(at) > now.getTime()

const tooLate = ({ at }: CommandContext, now: Date): Problem => ({
  path: 'by.at',
  value: at,
  expected: `an instant that is not later than now, ${instantOf(now)} by the clock here`,
})

/**
 * What is given beside a command, read once: what it says is what is checked and kept, whatever it says when it is asked again.
 * Nothing where it cannot be read, or is no object.
 */
export const readGiven = <G extends object>(given: G): G | undefined => {
  if (typeof given !== 'object' || given === null) return undefined
  try {
    return Array.isArray(given) ? undefined : { ...given }
  } catch {
    // An accessor or a proxy that throws when it is read.
    return undefined
  }
}

/** Every problem of what is given beside a command; none where all of it can be kept. */
export const givenProblems = (given: CommandContext | undefined, now: Date): ReadonlyArray<Problem> => {
  try {
    return problemsOf(given, now)
  } catch {
    return [{ path: 'by', value: undefined, expected: 'plain data, which can be read' }]
  }
}

const problemsOf = (given: CommandContext | undefined, now: Date): ReadonlyArray<Problem> => {
  if (typeof given !== 'object' || given === null)
    return [{ path: 'by', value: shortened(given), expected: 'who acts, and when' }]
  // Nothing can be held against a clock that tells no time, and it is said once.
  const timeless = clockProblem(now)
  if (timeless !== undefined) return [timeless]
  const late = isLater(given, now) ? [tooLate(given, now)] : []
  if (holds(given)) return late
  const said = given as CommandContext & Readonly<Record<string, unknown>>
  const found = [
    ...late,
    ...keys.flatMap((key) => {
      const { expected, optional, holds: fits } = rules[key]
      const value = said[key]
      return (value === undefined ? optional : fits(value)) ? [] : [{ path: `by.${key}`, value, expected }]
    }),
    ...Object.keys(said).flatMap((key) =>
      Object.hasOwn(rules, key) ? [] : [unknownKey(`by.${key}`, said[key], key, keys)],
    ),
  ]
  return found.slice(0, limits.problems).map((problem) => ({ ...problem, value: shortened(problem.value) }))
}

/** The refusal of what is given beside a command, where it cannot be kept. */
export const invalidGiven = (given: CommandContext | undefined, now: Date): InvalidCommand | undefined => {
  const problems = givenProblems(given, now)
  return problems.length === 0 ? undefined : { _tag: 'InvalidCommand', problems }
}

// What a store takes is only what it can read again: books of before have longer ids, and are copied.
const isKept = (u: unknown): boolean => typeof u === 'string' && u !== '' && u.isWellFormed()

const envelopeKeys = ['actor', 'commandId', 'correlationId', 'causationId'] as const

/** What of an event's envelope no store could read again, in words, if so. */
export const unfitEnvelope = (envelope: Omit<Envelope, 'id'>): string | undefined => {
  const { recordedAt, tenant } = envelope
  for (const key of envelopeKeys) {
    if (!isKept(envelope[key])) return tellProblem({ path: key, value: shortened(envelope[key]), expected: 'a text' })
  }
  if (!isInstant(recordedAt))
    return tellProblem({ path: 'recordedAt', value: shortened(recordedAt), expected: rules.at.expected })
  return tenant === undefined || isKept(tenant)
    ? undefined
    : tellProblem({ path: 'tenant', value: shortened(tenant), expected: 'a text' })
}
