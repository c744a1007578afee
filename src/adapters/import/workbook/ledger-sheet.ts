import * as E from 'fp-ts/lib/Either.js'
import { recogniseColumns } from '../header/columns.js'
import type { SourceRow } from '../row-source.js'
import { headerRowOf, headersOf } from '../survey/header-row.js'

export interface Sheet {
  readonly sheet: string
  readonly isHidden: boolean
  readonly rows: () => ReadonlyArray<SourceRow>
}

/** Sheets that may be meant: those whose headers are those of a ledger; where there is none, the first that has a table in it. What is hidden counts where nothing else is there. */
export const inWhich = (sheets: ReadonlyArray<Sheet>): ReadonlyArray<Sheet> => {
  if (sheets.length < 2) return sheets
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  const ledgers = shown.filter(({ rows }) => isLedger(rows()))
  if (ledgers.length > 0) return ledgers
  const hidden = sheets.filter(({ isHidden, rows }) => isHidden && isLedger(rows()))
  if (hidden.length > 0) return hidden
  const table = shown.find(({ rows }) => isTable(rows())) ?? shown[0] ?? sheets[0]
  return table === undefined ? [] : [table]
}

const isLedger = (rows: ReadonlyArray<SourceRow>): boolean => {
  const header = headerRowOf(rows, [])
  if (header === undefined || !rows.some(({ row }) => row > header.row)) return false
  const found = recogniseColumns(headersOf(header), { map: [], tags: [], exclude: [] })
  return E.isRight(found) && found.right.missing.length === 0
}

const isTable = (rows: ReadonlyArray<SourceRow>): boolean =>
  rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1).length > 1
