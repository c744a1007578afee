import type * as t from 'io-ts'
import { nearest } from './nearest.js'
import { visible } from './visible.js'

/**
 * One thing that a codec did not accept: where, what was there, and what was expected. `nearest` is the known key that an
 * unknown one was most likely meant to be, where there is one.
 *
 * @since 0.1.0
 */
export interface Problem {
  readonly path: string
  readonly value: unknown
  readonly expected: string
  readonly nearest?: string
}

/** The problem of a key that nobody knows. */
export const unknownKey = (path: string, value: unknown, key: string, known: ReadonlyArray<string>): Problem => {
  const meant = nearest(key, known)
  return meant === undefined
    ? { path, value, expected: known.length === 0 ? 'no key' : `no such key, but one of ${known.join(', ')}` }
    : { path, value, expected: `no such key (the nearest is ${meant})`, nearest: meant }
}

/**
 * The errors of an io-ts decoding as data. Where a union has a literal tag, only the tagged member's errors are told.
 *
 * @since 0.1.0
 */
export const problems = (errors: t.Errors): ReadonlyArray<Problem> =>
  errors.map(({ value, context }) => ({
    path: context
      .filter(({ key }, index) => key !== '' && !isMember(context, index))
      .map(({ key }) => key)
      .join('.'),
    value,
    expected: context[context.length - 1]?.type.name ?? 'something else',
  }))

/** Unions and intersections put a numbered step into the path for the member tried; a reader does not want it. */
const isMember = (context: t.Context, index: number): boolean => {
  const parent = context[index - 1]?.type as { readonly _tag?: string } | undefined
  return parent?._tag === 'UnionType' || parent?._tag === 'IntersectionType'
}

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  const text = textOf(value)
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}

/** What code hands over may hold what JSON cannot say: a bigint, a function, no number, itself. */
const textOf = (value: unknown): string => {
  if (typeof value === 'number') return `${value}`
  try {
    return JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? `${part}n` : part)) ?? `a ${typeof value}`
  } catch {
    return `an ${typeof value} that JSON cannot say`
  }
}

/**
 * `dueDate: expected LocalDate, got "2026-02-30"`
 *
 * @since 0.1.0
 * @example
 * tellProblem({ path: 'dueDate', value: '2026-02-30', expected: 'a date' }) // 'dueDate: expected a date, got "2026-02-30"'
 */
export const tellProblem = ({ path, value, expected }: Problem): string =>
  visible(`${path === '' ? 'value' : path}: expected ${expected}, got ${shown(value)}`)
