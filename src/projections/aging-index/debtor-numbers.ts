import type { AgingIndex } from './aging-index.js'

/** The debtors of an index by number, each once for each of his currencies: of each item whose it is, and of each debtor his currency. */
export const debtorNumbers = ({ items, currencies }: AgingIndex) => {
  const places = new Map([...currencies].sort().map((currency) => [currency, new Map<string, number>()]))
  let debtors = 0
  const ofHolder = new Int32Array(items.holders.length)
  for (let number = 0; number < ofHolder.length; number++) {
    const holder = items.holders.at(number)
    const own = holder && places.get(holder.currency)
    if (holder === undefined || own === undefined) continue
    const known = own.get(holder.debtor)
    ofHolder[number] = known ?? debtors
    if (known === undefined) own.set(holder.debtor, debtors++)
  }
  const ofItem = new Int32Array(items.length)
  let number = 0
  for (const [{ holders }, entries] of items.until(items.length)) {
    for (let at = 0; at < entries; at++, number++) ofItem[number] = ofHolder[holders[at] ?? 0] ?? 0
  }
  const currencyOf = new Int32Array(debtors)
  const named = [...places]
  for (const [place, [, numbers]] of named.entries()) for (const debtor of numbers.values()) currencyOf[debtor] = place
  return { named, debtors, ofItem, currencyOf }
}
