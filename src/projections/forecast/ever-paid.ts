import { cells, latest } from './lateness.js'

/** What is as late as can be told apart is waited for as long again; what is open then is lost. */
const longest = latest

/**
 * The chance that what is open at the end of a day of lateness is ever paid, by the chances that it is paid, or written off, on
 * each later day.
 */
export const everPaid = (paid: Float64Array, lost: Float64Array): Float64Array => {
  const chances = new Float64Array(cells)
  const pay = paid[cells - 1] ?? 0
  const stay = (1 - pay) * (1 - (lost[cells - 1] ?? 0))
  chances[cells - 1] = stay === 1 ? 0 : (pay * (1 - stay ** longest)) / (1 - stay)
  for (let cell = cells - 2; cell >= 0; cell--) {
    const next = paid[cell + 1] ?? 0
    chances[cell] = next + (1 - next) * (1 - (lost[cell + 1] ?? 0)) * (chances[cell + 1] ?? 0)
  }
  return chances
}
