import * as t from 'io-ts'

/**
 * The languages that messages are written in.
 *
 * @since 0.2.0
 */
export const Language = t.keyof({ fa: null, ar: null, en: null }, 'a language: fa, ar or en')
export type Language = t.TypeOf<typeof Language>

/**
 * Where a text begins.
 *
 * @since 0.2.0
 */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'en' ? 'ltr' : 'rtl')
