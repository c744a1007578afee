import type { Language } from '../language.js'
import type { MessageStyle } from '../style.js'
import { inDigits } from './digits.js'

/** What is counted in a message. */
export type Counted = 'days' | 'instalments'

/** A noun by its number. Arabic has forms of its own for one, two, few and many; the case is the one after a preposition. */
const forms: Readonly<Record<Language, Readonly<Record<Counted, (n: number, told: string) => string>>>> = {
  en: {
    days: (n, told) => `${told} ${n === 1 ? 'day' : 'days'}`,
    instalments: (n, told) => `${told} ${n === 1 ? 'instalment' : 'instalments'}`,
  },
  fa: {
    days: (_, told) => `${told} روز`,
    instalments: (_, told) => `${told} قسط`,
  },
  ar: {
    days: arabic('يوم واحد', 'يومين', 'أيام', 'يومًا', 'يوم'),
    instalments: arabic('قسط واحد', 'قسطين', 'أقساط', 'قسطًا', 'قسط'),
  },
}

function arabic(one: string, two: string, few: string, many: string, hundred: string) {
  return (n: number, told: string): string => {
    if (n === 1) return one
    if (n === 2) return two
    const rest = n % 100
    return `${told} ${rest >= 3 && rest <= 10 ? few : rest >= 11 ? many : hundred}`
  }
}

/** So many days, or instalments, in words. */
export const countIn = (n: number, counted: Counted, { language, digits }: MessageStyle): string =>
  forms[language][counted](n, inDigits(String(n), digits))
