import type { UnknownPlace } from '../../projections/open-item/place.js'
import type { ReadError } from '../store/event-store.js'
import type { InvalidQuery } from './invalid-query.js'

/**
 * The book could not be read, does not have the place in the log that the query names, or the query is invalid.
 *
 * @since 0.2.0
 */
export type ReportError = ReadError | UnknownPlace | InvalidQuery
