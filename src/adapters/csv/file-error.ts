/** Why a file cannot be read as CSV at all. Whatever is asked for bad rows, nothing of such a file is imported. */
export type FileError =
  | { readonly error: 'NoFile' | 'NotAFile'; readonly file: string }
  | { readonly error: 'Unreadable' | 'NotWritable'; readonly file: string; readonly detail: string }
  | { readonly error: 'NotUtf8'; readonly file: string; readonly row: number; readonly looksLike: 'UTF-16' | 'another' }
  | { readonly error: 'BrokenCsv'; readonly file: string; readonly row: number; readonly detail: string }
  | { readonly error: 'FileChanged' | 'RejectsOverFile'; readonly file: string }

export const tellFileError = (error: FileError): string => {
  switch (error.error) {
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
