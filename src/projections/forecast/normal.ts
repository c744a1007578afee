/** A polynomial by its coefficients, the highest power first. */
const polynomial = (coefficients: ReadonlyArray<number>, x: number): number =>
  coefficients.reduce((value, coefficient) => value * x + coefficient, 0)

const a = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
]
const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1]
const c = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]

const tail = 0.02425

/** The quantile of the normal distribution, for a chance between 0 and 1. Source: P. J. Acklam; the error is below 1.2e-9. */
export const normalQuantile = (chance: number): number => {
  if (chance > 0.5) return -normalQuantile(1 - chance)
  if (chance < tail) {
    const q = Math.sqrt(-2 * Math.log(chance))
    return polynomial(c, q) / polynomial(d, q)
  }
  const q = chance - 0.5
  const r = q * q
  return (polynomial(a, r) * q) / polynomial(b, r)
}

/** The chance of the normal distribution to be no more. Source: M. Abramowitz and I. A. Stegun, 26.2.17; the error is below 7.5e-8. */
export const normalCdf = (score: number): number => {
  if (score > 0) return 1 - normalCdf(-score)
  const t = 1 / (1 - 0.2316419 * score)
  return (Math.exp((-score * score) / 2) / Math.sqrt(2 * Math.PI)) * t * polynomial(density, t)
}

const density = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153]
