import type { UnknownPlace } from '../../projections/open-item/place.js'
import type { ReadError } from '../store/event-store.js'
import type { InvalidQuery } from './invalid-query.js'

/**
 * The book could not be read, has no event by which the report was asked, or was asked no question.
 *
 * @since 0.2.0
 */
export type ReportError = ReadError | UnknownPlace | InvalidQuery
