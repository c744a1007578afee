import { AgingIndex } from './aging-index.js'

/**
 * The index of a whole log from those of two parts of it that have no event in common. A debt, its events and the cheques that
 * name it have to be in one part, as each is what moves the others. It is a monoid: `new AgingIndex()` is its identity, and in
 * which order parts are merged makes no difference to any figure.
 *
 * @since 0.2.0
 */
export const mergeIndexes = (one: AgingIndex, other: AgingIndex): AgingIndex => AgingIndex.of(one, other)
