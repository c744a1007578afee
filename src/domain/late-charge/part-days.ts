import { addDays, daysBetween, type LocalDate } from '../value/local-date.js'
import { type Arrears, type Stretch, stretches } from './stretch.js'

/**
 * On how many days each part that was ever late bore, by its due date, the oldest first; what is paid late has borne until
 * then. What is held is held of the parts that were due last.
 */
export const daysLate = (arrears: Arrears): ReadonlyArray<number> => {
  const dayBefore = addDays(arrears.from, -1)
  const movements = arrears.movements.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const balances = new Map<LocalDate, bigint>()
  const days = new Map<LocalDate, number>()
  let next = 0
  for (const stretch of stretches(arrears)) {
    for (let moved = movements[next]; moved !== undefined && moved.on < stretch.from; moved = movements[++next]) {
      const due = moved.due ?? dayBefore
      balances.set(due, (balances.get(due) ?? 0n) + moved.amount)
    }
    const length = daysBetween(stretch.from, stretch.to) + 1
    for (const due of bearing(balances, stretch)) days.set(due, (days.get(due) ?? 0) + length)
  }
  return [...days.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, late]) => late)
}

/** The due dates of the parts that bear on days on which so much is held. */
const bearing = (balances: ReadonlyMap<LocalDate, bigint>, { held }: Stretch): ReadonlyArray<LocalDate> => {
  let left = held
  return [...balances]
    .filter(([, balance]) => balance > 0n)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([due, balance]) => {
      const part = balance < left ? balance : left
      left -= part
      return part < balance ? [due] : []
    })
}
