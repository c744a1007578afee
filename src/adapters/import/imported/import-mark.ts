import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Text } from '../../../domain/value/id.js'
import type { Instant } from '../../../domain/value/instant.js'
import { isPrintable } from '../../../domain/value/printable.js'
import { visible } from '../../../domain/value/visible.js'
import type { RowsReport } from '../report.js'

/** The mark on all events of one import. `content` is a digest of the totals of its rows. */
export interface ImportMark {
  readonly id: string
  readonly content: string
  readonly rows: number
  readonly file: string
}

const digest = (...said: ReadonlyArray<unknown>): string =>
  createHash('sha1')
    .update(JSON.stringify(said, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)))
    .digest('hex')
    .slice(0, 8)

/** FROZEN: prefixes of the correlation ids of an import and of its undoing. */
const begins = 'imported'
const undoes = 'import-undone'

/** The mark as correlation id. */
export const markText = ({ id, content, rows, file }: ImportMark): string => [begins, id, content, rows, file].join(':')

/** The mark of the import that an event comes from, if any. */
export const readMark = (correlationId: string): ImportMark | undefined => {
  if (!correlationId.startsWith(`${begins}:`)) return undefined
  const [, id, content, rows, ...file] = correlationId.split(':')
  if (id === undefined || content === undefined || rows === undefined) return undefined
  return { id, content, rows: Number(rows), file: file.join(':') }
}

/** The correlation id of the events that take an import back. */
export const undoText = (id: string): string => `${undoes}:${id}`

/** The id of the import that an event takes back, if any. */
export const readUndo = (correlationId: string): string | undefined =>
  correlationId.startsWith(`${undoes}:`) ? correlationId.slice(undoes.length + 1) : undefined

const longestName = 200

/** The name of a file in printable characters. */
const legible = (path: string): string => {
  const name = visible(basename(path).normalize('NFC')).slice(-longestName).trim()
  return isPrintable(name, longestName) && Text.fault(name) === undefined ? name : 'a file'
}

/** A digest of the totals of rows, to recognise the same rows again. */
export const contentOf = (report: RowsReport, rows: number): string => digest(rows, report)

/** The mark of an import that begins at that time. `used` are the ids of those that were taken back: another is not one of them. */
export const newMark = (
  content: string,
  rows: number,
  file: string,
  at: Instant,
  used: ReadonlySet<string>,
): ImportMark => {
  let id = digest(content, at)
  while (used.has(id)) id = digest(id)
  return { id, content, rows, file: legible(file) }
}
