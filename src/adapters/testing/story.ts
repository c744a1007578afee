import { isolated, withoutIsolates } from '../../domain/message/isolate.js'
import { directionOf, type Language } from '../../domain/message/language.js'
import { type Line, teller } from './story/teller.js'

/**
 * Options of a story.
 *
 * @since 0.1.0
 */
export interface StoryOptions {
  /** Words to print after the line of an event, counted from 1, for example where a law was broken. */
  readonly remark?: { readonly after: number; readonly words: string }
  /** English by default. In Persian and Arabic, ids, amounts and dates are in bidi isolates. The words of a law are not translated. */
  readonly language?: Language
}

const around: Readonly<Record<Language, { readonly backDated: string; readonly nothing: string }>> = {
  en: { backDated: 'back-dated', nothing: '(nothing happened)' },
  fa: { backDated: 'با تاریخ پیشین', nothing: '(رویدادی نبود)' },
  ar: { backDated: 'بتاريخ سابق', nothing: '(لم يحدث شيء)' },
}

/** Isolates have no width. */
const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
const widthOf = (text: string): number => withoutIsolates(text).length

/**
 * Tells events as a dated story, one line per event in the order of recording: the effective date, the subject, what happened,
 * and what was open afterwards. An event that took effect before the one above it is marked `back-dated`.
 *
 * @since 0.1.0
 * @example
 * story(events)
 * // 2026-01-05  INV-1  Issued to C-1: 100.00 EUR, due 2026-02-04          open 100.00 EUR
 * // 2026-02-10  INV-1  30.00 EUR paid with payment PAY-1 (transfer)        open 70.00 EUR
 * // 2026-02-01  INV-1  Credit note CN-1 of 10.00 EUR: goods returned       open 60.00 EUR  back-dated
 */
export const story = (events: ReadonlyArray<unknown>, { remark, language = 'en' }: StoryOptions = {}): string => {
  const tell = teller(language)
  const { backDated: early, nothing } = around[language]
  const remarked = remark && `  ^ ${language === 'en' ? remark.words : isolated(remark.words, directionOf(language))}`
  const lines = events.map(tell)
  const width = (column: keyof Line) => Math.max(0, ...lines.map((line) => widthOf(line[column])))
  const widths = { on: width('on'), about: width('about'), words: Math.min(width('words'), 84) }
  let latest = ''
  const told = lines.flatMap((line, index) => {
    const backDated = line.on !== '' && line.on < latest
    if (!backDated) latest = line.on
    const cells = [padded(line.on, widths.on), padded(line.about, widths.about), padded(line.words, widths.words)]
    const text = [...cells, line.balance, ...(backDated ? [early] : [])].join('  ').trimEnd()
    return remarked !== undefined && remark?.after === index + 1 ? [text, remarked] : [text]
  })
  if (told.length === 0) return remarked === undefined ? nothing : `${nothing}\n${remarked}`
  return told.join('\n')
}
