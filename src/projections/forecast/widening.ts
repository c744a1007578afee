import { normalQuantile } from './normal.js'

/** A book that has proved nothing yet has ranges a quarter wider than chance alone would make them. */
export const young = 1.25

const half = (share: number): number => normalQuantile((1 + share) / 2)

const pseudo: ReadonlyArray<number> = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => young * half(share))

/** Eight in ten are to be within the range from the tenth to the ninetieth in a hundred. */
export const coverage = 0.8

/** The score of the ninetieth in a hundred. */
export const ninetieth = half(coverage)

/**
 * How many times wider than chance alone the ranges are to be, so that as many of the past outcomes as are asked for were in
 * them. Source: split conformal prediction: the quantile of the scores at the rank `coverage * (n + 1)`.
 */
export const wideningOf = (scores: ReadonlyArray<number>): number => {
  const sizes = [...scores.map(Math.abs), ...pseudo].sort((a, b) => a - b)
  const rank = coverage * (sizes.length + 1) - 1
  const below = Math.floor(rank)
  const lower = sizes[Math.min(below, sizes.length - 1)] ?? 0
  const upper = sizes[Math.min(below + 1, sizes.length - 1)] ?? lower
  return (lower + (rank - below) * (upper - lower)) / ninetieth
}
