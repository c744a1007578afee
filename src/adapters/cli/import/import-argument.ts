import { InvalidArgumentError } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { isEncoding } from '../../import/csv/encoding.js'
import { type DateFormat, dateFormat } from '../../import/date/date-format.js'
import type { Named } from '../../import/header/columns.js'
import { namedColumn, namedColumns } from '../../import/header/named-columns.js'

// What the options of an import mean; one that means nothing is told with an example.

export const formatArgument = (text: string): DateFormat => {
  const format = dateFormat(text)
  if (E.isRight(format)) return format.right
  throw new InvalidArgumentError('It is no date format such as DD.MM.YYYY, of YYYY, MM or M, and DD or D.')
}

export const mapArgument = (text: string, before: ReadonlyArray<Named> = []): ReadonlyArray<Named> => {
  const named = namedColumns(text)
  if (named !== undefined) return [...before, ...named]
  throw new InvalidArgumentError('It is no field=column, such as debt="Invoice No",amount=Total.')
}

export const translateArgument = (
  text: string,
  before: ReadonlyArray<readonly [string, string, string]> = [],
): ReadonlyArray<readonly [string, string, string]> => {
  const [colon, equal] = [text.indexOf(':'), text.lastIndexOf('=')]
  if (colon > 0 && equal > colon) {
    return [...before, [text.slice(0, colon).trim(), text.slice(colon + 1, equal).trim(), text.slice(equal + 1).trim()]]
  }
  throw new InvalidArgumentError('It is no field:word=meaning, such as "status:part paid=partly-paid".')
}

export const encodingArgument = (text: string): string => {
  if (isEncoding(text)) return text.toLowerCase()
  throw new InvalidArgumentError('It is no encoding such as utf-8, windows-1252 or windows-1256.')
}

export const pairArgument =
  (example: string) =>
  (text: string, before: ReadonlyArray<Named> = []) => {
    const named = namedColumn(text)
    if (named !== undefined && named[1] !== '') return [...before, named]
    throw new InvalidArgumentError(`It is not as ${example}.`)
  }

export const scaleArgument = (text: string): number => {
  if (/^1(?:000){0,2}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is 1, 1000 or 1000000.')
}
