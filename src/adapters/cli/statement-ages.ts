import { money } from '../../domain/value/money.js'
import { aging } from '../../projections/aging/aging.js'
import { net } from '../../projections/aging/aging-convention.js'
import type { AgingQuery, AgingReport, CurrencyAging } from '../../projections/aging/aging-report.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import type { States } from '../../projections/projection/projection.js'
import { amountCells } from './amount-column.js'
import type { AskedAt } from './at.js'
import { type Column, table } from './table.js'

/** How the ages of a statement are asked for: by debtor, by days past due. */
export const agesQuery = ({ asOf, knownAt }: AskedAt): AgingQuery => ({
  asOf,
  knownAt,
  convention: net,
  groupBy: ({ debtor }) => debtor,
})

/** How old what each debtor has open is, made of the book at once. */
export const agesByDebtor = ({
  groups,
}: Pick<AgingReport, 'groups'>): ((debtor: string) => ReadonlyArray<CurrencyAging>) => {
  const aged = new Map((groups ?? []).map(({ group, currencies }) => [group, currencies]))
  return (debtor) => aged.get(debtor) ?? []
}

/** The same of a day, for statements. */
export const agesOn = (
  states: States<OpenItemState>,
  asked: AskedAt,
): ((debtor: string) => ReadonlyArray<CurrencyAging>) => agesByDebtor(aging(states, agesQuery(asked)))

/** A line of how old what is open in a currency is; its last figure is the closing balance of the account. */
export const agesTable = ({ buckets, unapplied, outstanding, currency }: CurrencyAging): string => {
  const figures = [...buckets.map(({ amount }) => amount), money(-unapplied.amount, currency), outstanding]
  return table({
    columns: [...buckets.map(({ id }) => id), 'unapplied', `outstanding ${currency}`].map(
      (head): Column => ({ head, align: 'right' }),
    ),
    rows: [figures.map(amountCells(figures))],
  })
}
