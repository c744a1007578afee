import type { HeaderIndex } from './header-index.js'

/** `1-30`, `0 - 30 days`, `> 90`, `90+`, `1 Month`, `< 1 Month`, `121-Above`, `31 - 60 days past due`, `Over 90`. */
const span =
  /^(?:(?<sign>[<>]=?|over|more than|less than|über|plus de|más de)\s?)?\d{1,4}\s?(?<to>(?:-|to|bis|à|a|au|do|تا|إلى)\s?(?:\d{1,4}|above|over|more))?\s?(?<more>\+)?\s?(?<unit>d|days?|tagen?|jours?|d[ií]as?|dni|gün|روز|يوم|months?|monaten?|mois|meses)?\s?(?<late>past due|overdue|and over|and above|or more|or more days past due|days past due)?$/iu
const named =
  /^(?:current|not due|not yet due|at date|future|older|no vencido|noch nicht fällig|non échu|period \d|months? \d)$/iu
const longest = 40

/** Whether a header is that of an age: what is as old stands under it. */
export const isSpanOfAge = (header: string): boolean => {
  if (header.length > longest) return false
  const { sign, to, more, unit, late } = span.exec(header.replace(/[\u2013\u2014]/g, '-').trim())?.groups ?? {}
  return (sign ?? to ?? more ?? unit ?? late) !== undefined
}

/** Whether a text is the name of an age, with numbers or without. */
export const isNameOfAge = (text: string): boolean =>
  text.length <= longest && (isSpanOfAge(text) || named.test(text.trim()))

/** More columns than any list of ages has. */
const columnsLookedAt = 500

/** The columns of ages: a list has several, and at least one of them says from when to when. */
export const agesAmong = ({ headers }: Pick<HeaderIndex, 'headers'>): ReadonlyArray<number> => {
  const ages = headers.slice(0, columnsLookedAt).flatMap((header, at) => (isNameOfAge(header) ? [at] : []))
  const sure = ages.some((at) => isSpanOfAge(headers[at] ?? '') || /\d/.test(headers[at] ?? ''))
  return ages.length > 1 && sure ? ages : []
}
