/** From what is not due to what is long past due: told apart without red and green, and in grey, darker as it grows older. */
const ramp = ['#2f6db3', '#c28a00', '#c2570c', '#a3201d', '#4a0d0d']

export const colourOfAge = (bucket: number, buckets: number): string =>
  ramp[Math.min(ramp.length - 1, Math.round((bucket * (ramp.length - 1)) / Math.max(1, buckets - 1)))] ?? '#2f6db3'

export const colours = {
  expected: '#2f6db3',
  range: '#9dbde0',
  came: '#1d2430',
  late: '#c2570c',
  promises: { kept: '#2f6db3', partiallyKept: '#c28a00', broken: '#a3201d', unjudged: '#6b7480', open: '#9dbde0' },
} as const
