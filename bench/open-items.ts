// Open items of one currency as an index, as plain columns, and as SQL: the same figures by the same arithmetic.
import { randomUUID } from 'node:crypto'
import { AgingIndex } from 'receivables/projections'
import { addDays, instantOf, localDate } from 'receivables/value'

const firstDay = localDate('2022-01-01')
const firstRecorded = Date.parse('2026-01-01T00:00:00.000Z')
const perDebtor = 20

/** The nth of `items`: on which day it was issued (from 2022-01-01), how many days later it is due, and how much it is. */
const issuedOn = (n: number): number => (n * 7919) % 1500
const termOf = (n: number): number => 10 + ((n * 31) % 80)
const amountOf = (n: number): number => 1000 + ((n * 104_729) % 1_000_000)

/** The day that is asked about, in days from the first; the knowledge is the first two thirds of the log. */
export const asked = 1400
export const dayOf = (day: number) => addDays(firstDay, day)
export const knownOf = (items: number): number => Math.floor((items * 2) / 3)

export const indexOf = (items: number): AgingIndex => {
  const index = new AgingIndex()
  const days = Array.from({ length: 1600 }, (_, day) => dayOf(day))
  for (let n = 0; n < items; n++) {
    const on = days[issuedOn(n)] ?? firstDay
    const due = days[issuedOn(n) + termOf(n)] ?? firstDay
    const debtor = `C-${Math.floor(n / perDebtor)}`
    const item = { kind: 'debt', id: `INV-${n}`, debtor, currency: 'EUR', tags: {}, collector: undefined }
    // Ids as stores give them, and a log that took a while.
    const recordedAt = instantOf(new Date(firstRecorded + n * 1000))
    const seen = { id: randomUUID(), stream: `debt-INV-${n}`, position: `${n + 1}`, recordedAt }
    index.append(
      { ...seen, event: { type: 'DebtIssued' } } as never,
      [{ item, began: on, column: 'principal', on, due, amount: BigInt(amountOf(n)), count: 1 }] as never,
    )
  }
  return index
}

export interface Columns {
  readonly on: Int32Array
  readonly due: Int32Array
  readonly amount: Float64Array
  readonly debtor: Int32Array
}

export const columnsOf = (items: number): Columns => ({
  on: Int32Array.from({ length: items }, (_, n) => issuedOn(n)),
  due: Int32Array.from({ length: items }, (_, n) => issuedOn(n) + termOf(n)),
  amount: Float64Array.from({ length: items }, (_, n) => amountOf(n)),
  debtor: Int32Array.from({ length: items }, (_, n) => Math.floor(n / perDebtor)),
})

/** A select of all items, from a table of the numbers `n`. */
export const itemsSql = (numbers: string): string =>
  `SELECT n AS place, (n * 7919) % 1500 AS issued, (n * 7919) % 1500 + 10 + (n * 31) % 80 AS due,
    1000 + (n * 104729) % 1000000 AS amount, n / ${perDebtor} AS debtor FROM ${numbers}`

export const bucketSql = `CASE WHEN ${asked} - due <= 0 THEN 0 WHEN ${asked} - due <= 30 THEN 1
  WHEN ${asked} - due <= 60 THEN 2 WHEN ${asked} - due <= 90 THEN 3 ELSE 4 END`
