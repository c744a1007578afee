import { money } from '../../../domain/value/money.js'
import type { OwnRates } from '../../../projections/metrics/own-rates.js'
import {
  type AllowanceMovement,
  allowanceMovement,
  type ProvisionMatrix,
} from '../../../projections/metrics/provision.js'
import { percent } from '../../words/percent.js'
import { amountCells } from '../form/amount-column.js'
import { table } from '../form/table.js'

const right = (head: string) => ({ head, align: 'right' as const })

/** The matrix of a currency on a day, and on an earlier day that it is compared to. */
export interface Provided {
  readonly own: OwnRates
  readonly matrix: ProvisionMatrix
  readonly earlier: ProvisionMatrix | undefined
}

export const movementOf = ({ matrix, earlier }: Provided): ReadonlyArray<AllowanceMovement> | undefined =>
  earlier === undefined ? undefined : allowanceMovement(earlier, matrix)

export const matrixTable = ({ own: { currency }, matrix: { buckets, allowance } }: Provided): string => {
  const of = (amount: bigint) => money(amount, currency)
  const open = buckets.reduce((sum, one) => sum + one.open, 0n)
  const cells = amountCells([...buckets.flatMap((one) => [of(one.open), of(one.allowance)]), of(open), of(allowance)])
  return table({
    columns: [{ head: currency }, ...['open', 'loss rate', 'allowance'].map(right)],
    rows: buckets.map((one) => [one.id, cells(of(one.open)), percent(one.rate), cells(of(one.allowance))]),
    totals: [['all', cells(of(open)), '', cells(of(allowance))]],
  })
}

/** How the allowance came from that of an earlier day: what is by balance, and what by rate. */
export const movementTable = (
  currency: OwnRates['currency'],
  movement: ReadonlyArray<AllowanceMovement>,
  before: string,
  after: string,
): string => {
  const amountsOf = ({ opening, byBalance, byRate, closing }: Omit<AllowanceMovement, 'id'>) =>
    [opening, byBalance, byRate, closing].map((amount) => money(amount, currency))
  const sum = (of: keyof Omit<AllowanceMovement, 'id'>): bigint => movement.reduce((all, one) => all + one[of], 0n)
  const all = amountsOf({
    ...{ opening: sum('opening'), byBalance: sum('byBalance'), byRate: sum('byRate'), closing: sum('closing') },
  })
  const cells = amountCells([...movement.flatMap(amountsOf), ...all])
  return table({
    columns: [{ head: currency }, ...[before, 'by balance', 'by rate', after].map(right)],
    rows: movement.map((one) => [one.id, ...amountsOf(one).map(cells)]),
    totals: [['all', ...all.map(cells)]],
  })
}
