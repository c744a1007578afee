/** What exports shorten, and how they shorten it: a header says the same either way. */
const short = {
  no: 'number num nr nbr n numero número numéro nummer numer',
  amount: 'amt',
  balance: 'bal',
  date: 'dt',
  document: 'doc dok dokument documento',
  invoice: 'inv',
  customer: 'cust',
  account: 'acct acc accnt',
  currency: 'curr cur crcy ccy',
  local: 'loc',
  payment: 'pmt pymt',
  remaining: 'rem remg',
  outstanding: 'outst os',
  original: 'orig',
  reference: 'ref',
  transaction: 'trans trx txn',
  debit: 'dr',
  credit: 'cr',
} as const

const whole = new Map(
  Object.entries(short).flatMap(([word, all]) => all.split(' ').map((one): [string, string] => [one, word])),
)

/** Small words that say nothing of what a column holds. */
const small = new Set('of the de du des della del da do dos la le les el los das der die van het'.split(' '))

const longest = 200

/**
 * A header by its words, where it says the same in short: `Amt in loc.cur.` is an amount in local currency, `Net Due Dt` a
 * net due date, `Party's Name` the name of a party, `Factuurnr.` a Factuurnummer. Their order says nothing. Nothing for one word that is not
 * composed.
 */
export const plainKey = (header: string): string => {
  if (header === '' || header.length > longest) return ''
  const words = header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/['\u2019]s\b/gu, ' ')
    .replace(/\b[dl]['\u2019]/gu, ' ')
    .replace(/#/g, ' no ')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => {
      if (word === '' || small.has(word)) return []
      const compound = /^(\p{L}{4,})(?:nummer|nr|no)$/u.exec(word)?.[1]
      return compound === undefined ? [whole.get(word) ?? word] : [compound, 'no']
    })
  return words.length < 2 ? '' : words.sort().join(' ')
}
