import type { History } from '../history.js'

/**
 * The history of any decider at all.
 *
 * @since 0.1.0
 */
// biome-ignore lint/suspicious/noExplicitAny: what a decider takes and gives is its own affair
export type AnyHistory = History<any, any, any, any>
