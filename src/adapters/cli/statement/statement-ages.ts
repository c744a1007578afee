import type { DebtorId } from '../../../domain/value/id.js'
import { money } from '../../../domain/value/money.js'
import { aging } from '../../../projections/aging/aging.js'
import { net } from '../../../projections/aging/aging-convention.js'
import type { AgingQuery, AgingReport, CurrencyAging } from '../../../projections/aging/aging-report.js'
import { summedAging } from '../../../projections/aging/summed-aging.js'
import { membersOf, parentsAt } from '../../../projections/open-item/company.js'
import type { OpenItemState } from '../../../projections/open-item/item-history-codec.js'
import { placed } from '../../../projections/open-item/place.js'
import type { States } from '../../../projections/projection/projection.js'
import { amountCells } from '../form/amount-column.js'
import { type Column, table } from '../form/table.js'
import type { AskedAt } from '../option/at.js'

/** How the ages of a statement are asked for: by debtor, by days past due. */
export const agesQuery = ({ asOf, knownAt }: AskedAt): AgingQuery => ({
  asOf,
  knownAt,
  convention: net,
  groupBy: ({ debtor }) => debtor,
})

/** Whose items are in one statement with those of a debtor: his own, or those of the companies below as well. */
export type MembersOf = (debtor: DebtorId) => ReadonlyArray<DebtorId>

export const membersIn = (
  states: States<OpenItemState>,
  asked: AskedAt,
  withCompanies: boolean | undefined,
): MembersOf => (withCompanies ? membersOf(parentsAt(states, placed(states, asked))) : (debtor) => [debtor])

/** How old what each debtor has open is, with that of the others in his statement, made of the book at once. */
export const agesByDebtor = (
  { groups }: Pick<AgingReport, 'groups'>,
  members: MembersOf,
): ((debtor: DebtorId) => ReadonlyArray<CurrencyAging>) => {
  const aged = new Map((groups ?? []).map(({ group, currencies }) => [group, currencies]))
  return (debtor) =>
    summedAging(
      members(debtor).flatMap((one) => aged.get(one) ?? []),
      net,
    )
}

/** The same of a day, for statements. */
export const agesOn = (
  states: States<OpenItemState>,
  asked: AskedAt,
  members: MembersOf,
): ((debtor: DebtorId) => ReadonlyArray<CurrencyAging>) => agesByDebtor(aging(states, agesQuery(asked)), members)

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
