import type { ReportAt } from '../../../projections/open-item/place.js'
import type { AskedAt } from './at.js'

/** Which day and whose knowledge a report has, for its last lines, and how to have the same one again. */
export const tellAt = ({ asOf, knownAt, today }: AskedAt, place: ReportAt['knownAt']): string => {
  const day = today === undefined ? asOf : `${asOf}, today in ${today}`
  const knowledge = knownAt === undefined ? 'with all that is known now' : `as known at ${knownAt}`
  const again = place === undefined ? '' : `\nThe same for ever: --as-of ${asOf} --known-at ${place}`
  return `as of ${day}, ${knowledge}.${again}`
}
