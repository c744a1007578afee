import type { LocalDate } from '../value/local-date.js'

/** Whether a pack or a rule holds on a day: from its first day to its last. */
export const isInForce = (
  { effectiveFrom, effectiveTo }: { readonly effectiveFrom?: LocalDate; readonly effectiveTo?: LocalDate },
  on: LocalDate,
): boolean => (effectiveFrom === undefined || effectiveFrom <= on) && (effectiveTo === undefined || on <= effectiveTo)
