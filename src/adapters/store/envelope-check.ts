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
 * A malformed command or a malformed context. `problems` name path, value and expectation; paths into the context begin with
 * `by`. Nothing was stored.
 *
 * @since 0.1.0
 */
export interface InvalidCommand {
  readonly _tag: 'InvalidCommand'
  readonly problems: ReadonlyArray<Problem>
}

/** In characters. Command ids are often composed of other ids. */
const longestCommandId = 500

interface Rule {
  readonly holds: (u: unknown) => boolean
  readonly expected: string
  readonly optional: boolean
}

/** Actor and tenant: names that people read. */
const name = (optional: boolean): Rule => ({
  holds: (u) => E.isRight(readText(Text, u)),
  expected: `${Text.name}, legible as it stands`,
  optional,
})

const isCommandId = (u: unknown): u is string => isPrintable(u, longestCommandId) && Text.fault(u) === undefined

/** The id of another command (causation) or of the whole conversation (correlation). */
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

/** A future `at` must be refused: `recordedAt` never falls, so it would push all later events to that time. */
const isLater = ({ at }: CommandContext, now: Date): boolean => isInstant(at) && Date.parse(at) > now.getTime()

const tooLate = ({ at }: CommandContext, now: Date): Problem => ({
  path: 'by.at',
  value: at,
  expected: `an instant that is not later than now, ${instantOf(now)} by the clock here`,
})

/**
 * A copy of a command's context, so that the values checked are the values stored, even if accessors answer differently the
 * second time. `undefined` if it is not an object or cannot be read.
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

/** Every problem of a command's context; empty if it is valid. */
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
  // Without a valid clock `at` cannot be compared: report only the clock.
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

/** The refusal of a command's context, or `undefined` if the context is valid. */
export const invalidGiven = (given: CommandContext | undefined, now: Date): InvalidCommand | undefined => {
  const problems = givenProblems(given, now)
  return problems.length === 0 ? undefined : { _tag: 'InvalidCommand', problems }
}

// A store only requires what it can read back. It accepts longer ids than commands may have: older books have them, and are copied.
const isKept = (u: unknown): boolean => typeof u === 'string' && u !== '' && u.isWellFormed()

const envelopeKeys = ['actor', 'commandId', 'correlationId', 'causationId'] as const

/** Describes the first field of an envelope that a store could not read back; `undefined` if there is none. */
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
