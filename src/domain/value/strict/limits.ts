/**
 * How much one command from outside may hold, and how much is told of what is wrong with it. Ids and texts have limits of
 * their own, which their codecs say.
 *
 * @since 0.2.0
 */
export const limits = {
  /** Entries of a list: instalments, placements, rates. */
  list: 10_000,
  /** Keys of an object whose keys are free: tags, tables by name. */
  keys: 100,
  /** Problems that are told of one command. */
  problems: 50,
} as const
