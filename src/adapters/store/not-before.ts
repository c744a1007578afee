import type { Instant } from '../../domain/value/instant.js'

/**
 * When something is recorded after what was recorded `before`: at the time that is told, and never before it. Clocks differ
 * and go back; what was known at a time is not to change, whoever writes next.
 */
export const notBefore = (before: Instant | undefined, told: Instant): Instant =>
  before !== undefined && told < before ? before : told
