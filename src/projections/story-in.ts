import type { BookEvent } from '../domain/book/book.js'
import type { Language } from '../domain/message/language.js'
import { arabicWords } from './story/ar/words.js'
import { persianWords } from './story/fa/words.js'
import type { Said } from './story/say.js'
import type { Words } from './story/words.js'
import { tellEvent } from './story.js'

const wordsIn: Readonly<Record<Exclude<Language, 'en'>, Words<BookEvent, Said>>> = { fa: persianWords, ar: arabicWords }

/**
 * The same as {@link tellEvent} in a language of the messages. In Persian and Arabic what an event fills in - ids, names, amounts, dates -
 * is as it is in English, and stands in isolates (U+2068, U+2069); `withoutIsolates` of `receivables/message` takes them out.
 *
 * @since 0.2.0
 * @example
 * tellEventIn(kept, 'fa') // 'وعدهٔ PR-1 وفا شد: 50.00 EUR به‌موقع رسید'
 */
export const tellEventIn = (event: BookEvent, language: Language): string =>
  language === 'en' ? tellEvent(event) : (wordsIn[language][event.type] as (event: BookEvent) => Said)(event).said
