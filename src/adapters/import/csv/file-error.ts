import { visible } from '../../../domain/value/visible.js'
import { listed } from '../header/header-error.js'
import type { OtherFile } from './archive.js'

/** Why a file cannot be read as CSV at all. Whatever is asked for bad rows, nothing of such a file is imported. */
export type FileError =
  | { readonly _tag: 'NoFile' | 'NotAFile'; readonly file: string }
  | { readonly _tag: 'Unreadable' | 'NotWritable'; readonly file: string; readonly detail: string }
  | { readonly _tag: 'NotUtf8'; readonly file: string; readonly row: number }
  | { readonly _tag: 'NotCsv'; readonly file: string; readonly looksLike: OtherFile }
  | { readonly _tag: 'BrokenCsv'; readonly file: string; readonly row: number; readonly detail: string }
  | { readonly _tag: 'LargeWorkbook'; readonly file: string }
  | { readonly _tag: 'NoSheet'; readonly file: string; readonly sheet: string; readonly sheets: ReadonlyArray<string> }
  | { readonly _tag: 'FileChanged' | 'RejectsOverFile'; readonly file: string }

const others: Readonly<Record<OtherFile, string>> = {
  xlsx: 'is a workbook of a spreadsheet (.xlsx): install the package read-excel-file to read it (npm install read-excel-file), or save the sheet as CSV',
  ods: 'is a workbook of a spreadsheet (.ods): save the sheet as CSV',
  xls: 'is a workbook of an old spreadsheet (.xls): save the sheet as CSV or as .xlsx',
  zip: 'is a zip archive: unpack it, and import the file in it',
  pdf: 'is a PDF: export the ledger as CSV instead',
  gzip: 'is packed (gzip): unpack it, and import the file in it',
}

export const tellFileError = (error: FileError): string => visible(lineOf(error))

const lineOf = (error: FileError): string => {
  switch (error._tag) {
    case 'NoFile':
      return `there is no file ${error.file}`
    case 'NotAFile':
      return `${error.file} is no file: it is read more than once, so a directory or a pipe will not do`
    case 'Unreadable':
      return `${error.file} cannot be read: ${error.detail}`
    case 'NotWritable':
      return `${error.file} cannot be written: ${error.detail}`
    case 'NotUtf8':
      return `${error.file}, row ${error.row}: the bytes are not UTF-8, as those before are. If all of it is in another encoding, say which: --encoding windows-1252`
    case 'NotCsv':
      return `${error.file} ${others[error.looksLike]}`
    case 'BrokenCsv':
      return `${error.file}, row ${error.row}: ${error.detail}`
    case 'LargeWorkbook':
      return `${error.file} is too large for a workbook, which is read into memory: save the sheet as CSV`
    case 'NoSheet':
      return `${error.file} has no sheet "${error.sheet}": its sheets are ${listed(error.sheets)}`
    case 'RejectsOverFile':
      return `${error.file} is the file that is imported: write the rejected rows to another`
    case 'FileChanged':
      return `${error.file} was changed while it was read: import it again`
  }
}
