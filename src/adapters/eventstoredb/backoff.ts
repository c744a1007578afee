/**
 * Waits between attempts: a random time below a bound that doubles from `first` up to `most`, in milliseconds.
 *
 * @since 0.1.0
 */
export interface Backoff {
  readonly first: number
  readonly most: number
}

export const usualBackoff: Backoff = { first: 250, most: 30_000 }

/**
 * Full jitter, so that clients do not all reconnect at once after an outage.
 * Source: AWS Architecture Blog, "Exponential Backoff And Jitter" (2015).
 */
export const delay = ({ first, most }: Backoff, attempt: number, random: () => number = Math.random): number =>
  random() * Math.min(most, first * 2 ** Math.min(attempt, 30))
