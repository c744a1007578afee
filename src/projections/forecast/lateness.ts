/** Lateness is told apart from 120 days before the due date to 420 days after it; what lies beyond counts as those. */
export const earliest = -120
export const latest = 420

/** How many days of lateness are told apart. */
export const cells = latest - earliest + 1

/** The place of a lateness, in days after the due date, among those that are told apart. */
export const cellOf = (lateness: number): number =>
  (lateness < earliest ? earliest : lateness > latest ? latest : lateness) - earliest
