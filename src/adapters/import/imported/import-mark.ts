import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Text } from '../../../domain/value/id.js'
import type { Instant } from '../../../domain/value/instant.js'
import { isPrintable } from '../../../domain/value/printable.js'
import { visible } from '../../../domain/value/visible.js'
import type { RowsReport } from '../report.js'

/** What the events of one import have in common. `content` is a digest of what its rows come to. */
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

/** FROZEN: how the correlation ids of an import and of its undoing begin. */
const begins = 'imported'
const undoes = 'import-undone'

/** The mark as the correlation id of the events. */
export const markText = ({ id, content, rows, file }: ImportMark): string => [begins, id, content, rows, file].join(':')

/** The mark of the import that an event is from, if it is from one. */
export const readMark = (correlationId: string): ImportMark | undefined => {
  if (!correlationId.startsWith(`${begins}:`)) return undefined
  const [, id, content, rows, ...file] = correlationId.split(':')
  if (id === undefined || content === undefined || rows === undefined) return undefined
  return { id, content, rows: Number(rows), file: file.join(':') }
}

/** The correlation id of the events that take an import back. */
export const undoText = (id: string): string => `${undoes}:${id}`

/** The import that an event takes back, if it takes one back. */
export const readUndo = (correlationId: string): string | undefined =>
  correlationId.startsWith(`${undoes}:`) ? correlationId.slice(undoes.length + 1) : undefined

const longestName = 200

/** The name of a file as it can be kept: legible as it stands. */
const legible = (path: string): string => {
  const name = visible(basename(path).normalize('NFC')).slice(-longestName).trim()
  return isPrintable(name, longestName) && Text.fault(name) === undefined ? name : 'a file'
}

/** A digest of what rows come to, by which the same rows are known again. */
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
