import type { Instant } from '../../domain/value/instant.js'

/** When the book learns of rows: as told, and now where that is later on this day, such as its end. */
export const recordedSoFar = (told: Instant, now: Instant): Instant =>
  told > now && told.slice(0, 10) === now.slice(0, 10) ? now : told
