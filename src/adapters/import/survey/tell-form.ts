import type { SourceForm } from '../row-source.js'

const marks: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }
const names: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (Latin-1)',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'windows-1254': 'Windows-1254',
  'windows-1256': 'Windows-1256',
}

/** How a source is written, for a reader. */
export const tellForm = (form: SourceForm): string => {
  switch (form.kind) {
    case 'csv':
      return `CSV in ${names[form.encoding] ?? form.encoding}, columns parted by ${marks[form.delimiter] ?? `"${form.delimiter}"`}`
    case 'sheet':
      return `workbook, sheet "${form.sheet}"${form.sheets.length > 1 ? ` of ${form.sheets.length}` : ''}`
    case 'records':
      return 'records'
  }
}
