import { visible } from '../../../domain/value/visible.js'
import type { Field, Kind } from '../field.js'
import { columnName } from './column-name.js'

/** Why the columns of a file cannot be told from its headers. */
export type HeaderError =
  | { readonly _tag: 'UnknownField'; readonly field: string; readonly as: Kind; readonly fields: ReadonlyArray<Field> }
  | {
      readonly _tag: 'UnknownColumn'
      readonly option: '--map' | '--plan' | '--tag' | '--exclude' | '--ignore'
      readonly column: string
      readonly headers: ReadonlyArray<string>
    }
  | {
      readonly _tag: 'AmbiguousColumns'
      readonly as: Kind
      readonly field: string
      readonly columns: ReadonlyArray<string>
      readonly headers: ReadonlyArray<string>
    }
  | {
      readonly _tag: 'MissingFields'
      readonly as: Kind
      readonly missing: ReadonlyArray<Field>
      readonly unread: ReadonlyArray<string>
      /** For each that is missing, the columns whose values could be it. */
      readonly offered?: ReadonlyArray<ReadonlyArray<string>>
      /** The column of the debtor, where that is known. */
      readonly debtor?: string | undefined
      readonly headers: ReadonlyArray<string>
    }
  | { readonly _tag: 'UnfitTag'; readonly name: string; readonly expected: string }
  | { readonly _tag: 'NothingToTranslate'; readonly field: Field; readonly headers: ReadonlyArray<string> }
  | { readonly _tag: 'UnclearKind'; readonly headers: ReadonlyArray<string> }

/** Names of columns, as they are told. A file may have any number of them. */
export const listed = (headers: ReadonlyArray<string>): string => {
  if (headers.length === 0) return '(none)'
  const first = headers
    .slice(0, most)
    .map((header, index) => (header === '' ? columnName(headers, index) : `"${cut(header)}"`))
  return [...first, ...(headers.length > most ? [`and ${headers.length - most} more`] : [])].join(', ')
}

const most = 40
const longest = 60
const cut = (header: string): string => visible(header.length > longest ? `${header.slice(0, longest - 3)}...` : header)

/** Columns may have commas in their names, so several in one option are none. */
const oneEach = (option: string, column: string): string =>
  option === '--ignore' && column.includes(',') ? '. Each column has an --ignore of its own' : ''

export const tellHeaderError = (error: HeaderError): string => {
  switch (error._tag) {
    case 'UnknownField':
      return `--map names the field "${cut(error.field)}"; the fields of ${error.as} are ${error.fields.join(', ')}`
    case 'UnknownColumn':
      return `${error.option} names the column "${cut(error.column)}"; the columns are ${listed(error.headers)}${oneEach(error.option, error.column)}`
    case 'AmbiguousColumns': {
      const [one, other] = error.columns
      const mend = one === other ? 'Rename one of them' : `Say which one: --map "${error.field}=${visible(one ?? '')}"`
      return `"${error.field}" could be read from ${listed(error.columns)}. ${mend} (the columns are ${listed(error.headers)})`
    }
    case 'MissingFields': {
      const map = error.missing.map((field) => `${field}=COLUMN`).join(',')
      return [
        `read as ${error.as}, no column is recognised for ${error.missing.join(', ')}`,
        `the columns are ${listed(error.headers)}`,
        `say where they are: --map "${map}", with COLUMN one of ${listed(error.unread)}`,
      ].join('\n')
    }
    case 'UnfitTag':
      return `--tag names the tag "${cut(error.name)}": expected ${error.expected}`
    case 'NothingToTranslate':
      return `words of "${error.field}" are translated, and no column is read as it: say which it is, such as --map "${error.field}=COLUMN" (the columns are ${listed(error.headers)})`
    case 'UnclearKind':
      return `the rows could be debts or payments: pass --as debts or --as payments (the columns are ${listed(error.headers)})`
  }
}
