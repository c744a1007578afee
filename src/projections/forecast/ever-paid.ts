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

/**
 * The same of a debtor whose own chances are told from the cell `first` on, for the cells before the last of them; of the others, it
 * is as of all debtors.
 */
export const everPaidBy = (
  own: Float64Array,
  first: number,
  all: { readonly paid: Float64Array; readonly lost: Float64Array; readonly ever: Float64Array },
): Float64Array => {
  const end = first + own.length
  if (end >= cells) {
    const paid = all.paid.slice()
    paid.set(own, first)
    return everPaid(paid, all.lost)
  }
  const chances = new Float64Array(Math.max(0, end - 1))
  let after = all.ever[end - 1] ?? 0
  for (let cell = end - 2; cell >= 0; cell--) {
    const next = (cell + 1 >= first ? own[cell + 1 - first] : all.paid[cell + 1]) ?? 0
    after = next + (1 - next) * (1 - (all.lost[cell + 1] ?? 0)) * after
    chances[cell] = after
  }
  return chances
}
