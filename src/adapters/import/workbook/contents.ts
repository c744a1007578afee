import { textIn } from './unpacked.js'

/** What a workbook says of its sheets, and its reader does not hand on. */
export interface WorkbookContents {
  /** Of each sheet, in their order. */
  readonly sheets: ReadonlyArray<{ readonly isHidden: boolean; readonly relation: string }>
  /** Days to add to each date: those since 1904, where that is said by a word. */
  readonly daysOff: number
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''

const since1904 = 1462

export const contentsOfWorkbook = (zip: Buffer): WorkbookContents => {
  const text = textIn(zip, 'xl/workbook.xml') ?? ''
  const tags = text.match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []
  const about = /<(?:\w+:)?workbookPr\s[^>]*>/.exec(text)?.[0] ?? ''
  return {
    sheets: tags.map((tag) => ({
      isHidden: /hidden/i.test(attribute(tag, 'state')),
      relation: attribute(tag, 'id'),
    })),
    daysOff: attribute(about, 'date1904') === 'true' ? since1904 : 0,
  }
}

/** A cell whose formula came to an error, or to nothing yet. */
export interface Failed {
  readonly row: number
  readonly column: number
  readonly text: string
}

const failing =
  /<(?:\w+:)?c\s([^>]*[^/>])>(<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>([^<]*)<\/(?:\w+:)?f>))?(<(?:\w+:)?v\/>|<(?:\w+:)?v>([^<]*)<\/(?:\w+:)?v>)?<\/(?:\w+:)?c>/g

/** The cells of a sheet that its reader takes for empty, though there is something in them: a row must not be read without. */
export const failedCells = (zip: Buffer, relation: string): ReadonlyArray<Failed> => {
  const related = textIn(zip, 'xl/_rels/workbook.xml.rels') ?? ''
  const tag = (related.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).find((one) => attribute(one, 'Id') === relation)
  const target = tag === undefined ? '' : attribute(tag, 'Target')
  const text = target === '' ? '' : (textIn(zip, target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? '')
  if (!text.includes('t="e"') && !/<(?:\w+:)?f[\s>]/.test(text)) return []
  const failed: Failed[] = []
  for (const [, about = '', formula, says = '', stored, value = ''] of text.matchAll(failing)) {
    const isError = /\bt="e"/.test(about)
    // A formula may come to a text of nothing.
    const hasValue = value !== '' || (stored !== undefined && /\bt="str"/.test(about))
    if (!isError && (formula === undefined || hasValue)) continue
    const [, letters = '', row = ''] = /\br="([A-Z]{1,3})(\d{1,7})"/.exec(about) ?? []
    if (letters === '') continue
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    failed.push({ row: Number(row), column, text: isError ? value : `#formula without a value: =${says}` })
  }
  return failed
}
