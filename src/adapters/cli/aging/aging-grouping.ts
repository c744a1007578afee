import { InvalidArgumentError } from 'commander'
import type { AgingQuery } from '../../../projections/aging/aging-report.js'

/** What groups of an aging are named after, and how an item tells its group. */
export interface Grouping {
  readonly label: string
  readonly groupBy: NonNullable<AgingQuery['groupBy']>
}

/** The group of what has none: of a debt without that tag, of unapplied cash, of what nobody looks after. */
const none = '(none)'

const groupings: Readonly<Record<string, Grouping['groupBy']>> = {
  debtor: ({ debtor }) => debtor,
  parent: (_, head) => head,
  collector: ({ collector }) => collector ?? none,
  currency: ({ currency }) => currency,
  debt: ({ kind, id }) => (kind === 'debt' ? id : `payment-${id}`),
}

/** Reads `debtor`, `parent`, `collector`, `currency`, `debt` or `tag:<name>`. */
export const groupingArgument = (text: string): Grouping => {
  const tag = /^tag:(.+)$/.exec(text)?.[1]
  if (tag !== undefined) return { label: tag, groupBy: ({ tags }) => tags[tag] ?? none }
  const groupBy = Object.hasOwn(groupings, text) ? groupings[text] : undefined
  if (groupBy !== undefined) return { label: text, groupBy }
  throw new InvalidArgumentError(`It is none of ${Object.keys(groupings).join(', ')}, tag:<name>.`)
}
