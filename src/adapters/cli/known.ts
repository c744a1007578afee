import type { At } from '../../projections/open-item/position.js'

/** Which day and whose knowledge a report has, for its last line. */
export const tellAt = ({ asOf, knownAt }: At): string =>
  `as of ${asOf}, ${knownAt === undefined ? 'with all that is known now' : `as known at ${knownAt}`}`
