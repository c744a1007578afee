import * as E from 'fp-ts/lib/Either.js'
import type { ChequeCover, ChequePurpose } from '../../../domain/cheque/event.js'
import { SayadId } from '../../../domain/cheque/sayad-id.js'
import { ChequeId, DebtorId, Text } from '../../../domain/value/id.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import type { Money } from '../../../domain/value/money.js'
import { asciiDigits } from '../cell/ascii-digits.js'
import type { Reading } from '../reading.js'
import type { SourceRow } from '../row-source.js'
import { Cells } from './cells.js'
import { readCovers } from './cheque-covers.js'
import { type ChequeStep, readSteps } from './cheque-steps.js'
import { purposeIn } from './cheque-words.js'
import { refused, type Unread } from './unread.js'

/** A row that says what cheque was handed over, for which debts, and what has become of it. */
export interface ChequeRow {
  readonly kind: 'cheque'
  readonly row: number
  readonly cheque: ChequeId
  readonly debtor: DebtorId
  readonly amount: Money
  readonly receivedDate: LocalDate
  readonly chequeDate: LocalDate
  readonly bank: string
  readonly serial: string
  readonly sayad: SayadId | undefined
  readonly drawer: string
  readonly purpose: ChequePurpose
  readonly covers: ReadonlyArray<ChequeCover>
  readonly steps: ReadonlyArray<ChequeStep>
}

export const readChequeRow = (reading: Reading, record: SourceRow): E.Either<Unread, ChequeRow> => {
  const cells = new Cells(reading, record)
  if (!cells.isWhole()) return refused(cells)
  const cheque = cells.id('cheque', ChequeId)
  const debtor = cells.id('debtor', DebtorId)
  const amount = cells.amount(cells.currency())
  const receivedDate = cells.date('receivedDate')
  const chequeDate = cells.date('chequeDate')
  const bank = cells.id('bank', Text)
  const serial = cells.id('serial', Text)
  const sayad = sayadIn(cells)
  const drawer = cells.optionalId('drawer', Text) ?? debtor
  const purpose = purposeOf(cells)
  const covers = amount && coversOf(cells, amount, reading)
  const steps = readSteps(cells, receivedDate)
  const whole =
    cheque && debtor && amount && receivedDate && chequeDate && bank && serial && drawer && purpose && covers
  if (!whole || cells.problems.length > 0) return refused(cells)
  const { row } = record
  const paper = { amount, receivedDate, chequeDate, bank, serial, sayad, drawer, purpose }
  return E.right({ kind: 'cheque', row, cheque, debtor, ...paper, covers, steps })
}

const sayadIn = (cells: Cells): SayadId | undefined => {
  const digits = asciiDigits(cells.text('sayad')).replace(/[\s-]/g, '')
  if (digits === '' || SayadId.is(digits)) return digits === '' ? undefined : (digits as SayadId)
  return cells.problem('sayad', SayadId.name)
}

const purposeOf = (cells: Cells): ChequePurpose | undefined => {
  const said = cells.text('purpose')
  return said === '' ? 'payment' : (purposeIn(said) ?? cells.problem('purpose', 'payment or security'))
}

const coversOf = (cells: Cells, amount: Money, { decimal }: Reading): ReadonlyArray<ChequeCover> | undefined => {
  const covers = readCovers(cells.text('debts'), amount, decimal)
  return E.isRight(covers) ? covers.right : cells.problem('debts', covers.left)
}
