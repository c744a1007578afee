/** A ratio in per cent; a dash where there is none. */
export const percent = (ratio: number | undefined): string =>
  ratio === undefined ? '-' : `${(ratio * 100).toFixed(1)} %`
