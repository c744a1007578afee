/** Why a file cannot be read as CSV at all. Whatever is asked for bad rows, nothing of such a file is imported. */
export type FileError =
  | { readonly _tag: 'NoFile' | 'NotAFile'; readonly file: string }
  | { readonly _tag: 'Unreadable' | 'NotWritable'; readonly file: string; readonly detail: string }
  | { readonly _tag: 'NotUtf8'; readonly file: string; readonly row: number; readonly looksLike: 'UTF-16' | 'another' }
  | { readonly _tag: 'BrokenCsv'; readonly file: string; readonly row: number; readonly detail: string }
  | { readonly _tag: 'FileChanged' | 'RejectsOverFile'; readonly file: string }

export const tellFileError = (error: FileError): string => {
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
      return error.looksLike === 'UTF-16'
        ? `${error.file} looks like UTF-16: save it as CSV in UTF-8`
        : `${error.file}, row ${error.row}: the bytes are not UTF-8. Save the file as CSV in UTF-8`
    case 'BrokenCsv':
      return `${error.file}, row ${error.row}: ${error.detail}`
    case 'RejectsOverFile':
      return `${error.file} is the file that is imported: write the rejected rows to another`
    case 'FileChanged':
      return `${error.file} was changed while it was read: import it again`
  }
}
