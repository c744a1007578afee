import { InvalidArgumentError } from 'commander'
import type { OpenItem } from '../../projections/open-item/open-item-codec.js'

/** What groups of an aging are named after, and how an item tells its group. */
export interface Grouping {
  readonly label: string
  readonly groupBy: (item: OpenItem) => string
}

const groupings: Readonly<Record<string, Grouping['groupBy']>> = {
  debtor: ({ debtor }) => debtor,
  currency: ({ currency }) => currency,
  debt: ({ kind, id }) => (kind === 'debt' ? id : `payment-${id}`),
}

/** The group of a debt without that tag, and of unapplied cash, which has no tags. */
const untagged = '(none)'

/** Reads `debtor`, `currency`, `debt` or `tag:<name>`. */
export const groupingArgument = (text: string): Grouping => {
  const tag = /^tag:(.+)$/.exec(text)?.[1]
  if (tag !== undefined) return { label: tag, groupBy: ({ tags }) => tags[tag] ?? untagged }
  const groupBy = Object.hasOwn(groupings, text) ? groupings[text] : undefined
  if (groupBy !== undefined) return { label: text, groupBy }
  throw new InvalidArgumentError('It is none of debtor, currency, debt, tag:<name>.')
}
