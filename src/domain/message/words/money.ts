import type { CurrencyCode } from '../../value/currency.js'
import { type Money, toDecimal } from '../../value/money.js'
import type { Language } from '../language.js'
import type { Digits, MessageStyle } from '../style.js'
import { inDigits } from './digits.js'

type Names = Readonly<Partial<Record<CurrencyCode, string>>>

/** What currencies are called in a sentence. One that is not here goes by its code. */
const names: Readonly<Record<Language, Names>> = {
  fa: {
    IRR: 'ریال',
    EUR: 'یورو',
    USD: 'دلار',
    AED: 'درهم',
    GBP: 'پوند',
    IQD: 'دینار عراق',
    TRY: 'لیر',
    SAR: 'ریال سعودی',
    AFN: 'افغانی',
  },
  ar: {
    SAR: 'ريال سعودي',
    AED: 'درهم إماراتي',
    EGP: 'جنيه مصري',
    EUR: 'يورو',
    USD: 'دولار أمريكي',
    GBP: 'جنيه إسترليني',
    IRR: 'ريال إيراني',
    IQD: 'دينار عراقي',
    KWD: 'دينار كويتي',
    BHD: 'دينار بحريني',
    JOD: 'دينار أردني',
    OMR: 'ريال عماني',
    QAR: 'ريال قطري',
    MAD: 'درهم مغربي',
  },
  en: {},
}

/** Currencies whose fractions nobody has in hand: they are told only where there is one. */
const wholeUnits: ReadonlySet<CurrencyCode> = new Set(['IRR', 'IQD', 'YER', 'SYP', 'LBP', 'AFN'])

/** Whether an amount of that currency is told without a fraction where there is none. */
export const hasWholeUnits = (currency: CurrencyCode): boolean => wholeUnits.has(currency)

/** An amount in words of the language, exact to the last minor unit. */
export const moneyIn = (amount: Money, style: MessageStyle): string => {
  if (amount.currency !== 'IRR' || style.toman === 'none') return inUnits(amount, style)
  return style.toman === 'alone' ? inToman(amount, style) : `${inUnits(amount, style)} (${inToman(amount, style)})`
}

const inUnits = (amount: Money, { language, digits }: MessageStyle): string =>
  `${amountIn(amount, digits)} ${currencyIn(amount.currency, language)}`

/** An amount without its currency, exact to the last minor unit. */
export const amountIn = (amount: Money, digits: Digits): string => {
  const exact = toDecimal(amount)
  return numberIn(hasWholeUnits(amount.currency) ? exact.replace(/\.0+$/, '') : exact, digits)
}

/** What a currency is called in a sentence. */
export const currencyIn = (currency: CurrencyCode, language: Language): string => names[language][currency] ?? currency

const tomanNames: Readonly<Record<Language, string>> = { fa: 'تومان', ar: 'تومان', en: 'toman' }

/** Tomans of rials: a tenth of them, with as many decimals as it takes, so that nothing is rounded. */
const inToman = ({ amount }: Money, { language, digits }: MessageStyle): string => {
  const negative = amount < 0n
  const of = negative ? -amount : amount
  // A toman is ten rials of a hundred minor units each.
  const fraction = (of % 1000n).toString().padStart(3, '0').replace(/0+$/, '')
  const whole = (of / 1000n).toString()
  const number = `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
  return `${numberIn(number, digits)} ${tomanNames[language]}`
}

/** A decimal with its thousands apart: 1,234.50 and ١٬٢٣٤٫٥٠. */
export const numberIn = (number: string, digits: Digits): string => {
  const [whole = '', fraction] = number.split('.')
  const [thousand, decimal] = digits === 'latn' ? [',', '.'] : ['\u066c', '\u066b']
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, thousand)
  return inDigits(fraction === undefined ? apart : `${apart}${decimal}${fraction}`, digits)
}
