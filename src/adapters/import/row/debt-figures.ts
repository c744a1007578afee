import type { CurrencyCode } from '../../../domain/value/currency.js'
import { type Money, money } from '../../../domain/value/money.js'
import {
  type DebtStatus,
  type DocumentType,
  debtStatusIn,
  documentTypeIn,
  type Side,
  sideOf,
} from '../cell/debt-words.js'
import type { Field } from '../field.js'
import type { Reading } from '../reading.js'
import type { Cells } from './cells.js'
import { valueTold } from './row-problem.js'

/** What the figures of a row come to: the amount and what is open of it are below zero where it is a credit. */
export interface Figures {
  readonly amount: Money
  readonly open: Money | undefined
  readonly paid: Money | undefined
  readonly status: DebtStatus | undefined
  readonly type: DocumentType | undefined
}

/** Accountants write a stroke for nothing. */
const isNothing = (text: string): boolean => text === '-' || text === '\u2013' || text === '\u2014'

/** Reads the figures of a row, with the sign that its words give them. */
export const figuresOf = (cells: Cells, { columns, openBelowZero }: Reading): Figures | undefined => {
  const field = amountField(cells)
  const currency = cells.currency(field)
  if (currency === undefined) return undefined
  const inColumns = columns.of.amount === undefined && columns.of.debit !== undefined
  const figure = inColumns
    ? money(
        (optional(cells, 'debit', currency)?.amount ?? 0n) - (optional(cells, 'credit', currency)?.amount ?? 0n),
        currency,
      )
    : figureOf(cells, field, currency)
  const type = documentTypeIn(cells.text('type'))
  const status = statusOf(cells, columns.of.open !== undefined || columns.of.paid !== undefined)
  const side = sideOfRow(cells, type)
  if (figure === undefined) return undefined
  const stated = optional(cells, 'open', currency)
  const turnsOpen = openBelowZero && figure.amount > 0n && side !== 'credit'
  const left = stated && (turnsOpen && stated.amount < 0n ? money(-stated.amount, currency) : turned(stated, side))
  // A figure of nothing beside something open says no more than none at all.
  const whole = turned(figure, side)
  const amount = whole.amount === 0n && left !== undefined ? left : whole
  // What is open is the amount where there is no other: then what was paid is off it already.
  const paid = field === 'open' ? undefined : optional(cells, 'paid', currency)
  return { amount, open: openOf(cells, amount, left, paid, status), paid, status, type }
}

const figureOf = (cells: Cells, field: Field, currency: CurrencyCode): Money | undefined =>
  isNothing(cells.text(field)) ? money(0n, currency) : cells.signed(currency, field)

const optional = (cells: Cells, field: Field, currency: CurrencyCode): Money | undefined =>
  cells.has(field) ? figureOf(cells, field, currency) : undefined

/** What a word puts on the other side of the account is below zero, however it is written. */
const turned = (amount: Money, side: Side | undefined): Money =>
  side === 'credit' && amount.amount > 0n ? money(-amount.amount, amount.currency) : amount

const amountField = (cells: Cells): Field => {
  if (cells.has('amount')) return 'amount'
  return cells.has('open') ? 'open' : cells.has('debit') ? 'debit' : cells.has('credit') ? 'credit' : 'amount'
}

const sideOfRow = (cells: Cells, type: DocumentType | undefined): Side | undefined => {
  const said = cells.text('sign')
  if (said !== '') return sideOf(said) ?? cells.problem('sign', 'debit or credit, such as S and H or D and C')
  return type === 'credit-note' || type === 'payment' ? 'credit' : undefined
}

/** A word that is not known says nothing where figures say it. */
const statusOf = (cells: Cells, told: boolean): DebtStatus | undefined => {
  const said = cells.text('status')
  if (said === '') return undefined
  const status = debtStatusIn(said)
  if (status !== undefined || told) return status
  const example = `--translate "status:${valueTold(said)}=open"`
  return cells.problem('status', `open, settled, partly-paid or excluded: say which it is, such as ${example}`)
}

/** What is open: as it stands there; of a credit what is not used, and nothing where a word says that all is settled. */
const openOf = (
  cells: Cells,
  amount: Money,
  open: Money | undefined,
  paid: Money | undefined,
  status: DebtStatus | undefined,
): Money | undefined => {
  // Where the amount itself was read from what is open, all of it is.
  if (open !== undefined) return cells.has('amount') || cells.has('debit') || cells.has('credit') ? open : undefined
  if (amount.amount >= 0n) return undefined
  const used = paid === undefined ? 0n : paid.amount < 0n ? -paid.amount : paid.amount
  if (used > 0n) return money(amount.amount + used, amount.currency)
  return status === 'settled' ? money(0n, amount.currency) : undefined
}
