import type { BookCommandJson } from './command.js'

/**
 * A command as a caller has it at hand: its JSON, in which a number may still be a bigint and a table by name a map, so that
 * amounts, rates, presets and `publishedBaseRates()` can be handed over as the library exports them.
 *
 * @since 0.2.0
 */
export type CommandInput<J = BookCommandJson> = J extends string
  ? J | bigint
  : J extends ReadonlyArray<infer I>
    ? ReadonlyArray<CommandInput<I>>
    : J extends object
      ? string extends keyof J
        ? { readonly [name: string]: CommandInput<J[string]> } | ReadonlyMap<string, CommandInput<J[string]>>
        : { readonly [K in keyof J]: CommandInput<J[K]> }
      : J

/** No command is as deep. What is deeper is left as it is, and refused where commands are checked. */
const deepest = 12

/**
 * The JSON that an input says. What is JSON already is handed back as it is, uncopied.
 *
 * @since 0.2.0
 * @example commandJson({ type: 'IssueDebt', principal: money(9900n, 'EUR') }) // { ..., principal: { amount: '9900', ... } }
 */
export const commandJson = (input: unknown): unknown => {
  try {
    return plain(input, deepest)
  } catch {
    // An accessor or a proxy that throws when it is read: the check of commands says so.
    return input
  }
}

const plain = (value: unknown, depth: number): unknown => {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null || depth === 0) return value
  if (value instanceof Map) return plain(Object.fromEntries(value), depth)
  if (Array.isArray(value)) return value.some(isToTell(depth)) ? value.map((one) => plain(one, depth - 1)) : value
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  const entries = Object.entries(value)
  return entries.some(([, one]) => isToTell(depth)(one))
    ? Object.fromEntries(entries.map(([key, one]) => [key, plain(one, depth - 1)]))
    : value
}

/** Whether something would be told otherwise. */
const isToTell =
  (depth: number) =>
  (value: unknown): boolean =>
    plain(value, depth - 1) !== value
