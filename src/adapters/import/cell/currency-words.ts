import { type CurrencyCode, isCurrencyCode } from '../../../domain/value/currency.js'
import { signsOf } from './currency-mark.js'
import { lately } from './lately.js'
import { remembered } from './remembered.js'
import { reader } from './words.js'

/** A currency as a ledger names it; `toman` is ten rials, and no currency of its own. */
export interface NamedCurrency {
  readonly currency: CurrencyCode
  readonly toman: boolean
}

/** Words of letters: signs, such as `R$`, are told apart by what is no letter in them, and stand with the marks. */
const byName = reader<string>({
  EUR: 'euro,euros,یورو,يورو',
  USD: 'us dollar,us dollars,american dollar,u s dollar,usdollar,دلار آمریکا,دلار,دولار أمريكي,دولار امريكي',
  GBP: 'pound sterling,british pound,pounds sterling,sterling,پوند,جنيه إسترليني',
  CHF: 'swiss franc,schweizer franken,franken,sfr,franc suisse',
  JPY: 'yen,japanese yen,円',
  CNY: 'rmb,renminbi,yuan,chinese yuan,人民币,元',
  INR: 'indian rupee,indian rupees',
  AED: 'uae dirham,emirati dirham,درهم إماراتي,درهم,درهم امارات',
  SAR: 'saudi riyal,riyal saudi,ريال سعودي,ر.س,ریال سعودی',
  KWD: 'kuwaiti dinar,دينار كويتي',
  IQD: 'iraqi dinar,دينار عراقي',
  QAR: 'qatari riyal,ريال قطري',
  EGP: 'egyptian pound,جنيه مصري,جنيه',
  RUB: 'руб,рубль,рублей',
  KRW: '원',
  TRY: 'turkish lira,türk lirası,tl,lira,لیر',
  BRL: 'real,reais,brazilian real',
  MXN: 'mexican peso,peso mexicano,pesos mexicanos',
  CAD: 'canadian dollar,canadian dollars',
  AUD: 'australian dollar,australian dollars',
  NZD: 'new zealand dollar',
  SGD: 'singapore dollar',
  HKD: 'hong kong dollar',
  PLN: 'zloty,złoty,zł',
  SEK: 'swedish krona,svenska kronor',
  NOK: 'norwegian krone,norske kroner',
  DKK: 'danish krone,danske kroner',
  ZAR: 'rand,south african rand',
  IRR: 'rial,rials,iranian rial,ریال,ریال ایران,﷼',
  toman: 'تومان,تومن,toman,tomans,irt',
})

const readCurrency = (text: string): NamedCurrency | undefined => {
  const word = text.trim()
  if (word.length === 0 || word.length > 40) return undefined
  const code = word.toUpperCase()
  if (isCurrencyCode(code)) return { currency: code, toman: false }
  const signs = signsOf(word)
  // Others that write a pound so have a letter beside it.
  if (signs[0] !== undefined && (signs.length === 1 || word === '£')) return { currency: signs[0], toman: false }
  const named = byName(word)
  if (named === 'toman') return { currency: 'IRR', toman: true }
  return named !== undefined && isCurrencyCode(named) ? { currency: named, toman: false } : undefined
}

/** The currency of that name, code or sign; nothing where it could be of several. Most rows have that of the row before. */
export const currencyNamed = lately(remembered(readCurrency))

const inHeader = /[([\]]([^()[\]]{1,20})[)\]]|\b(?:in|en)\s(\S{1,20})$/u

/** `Amount EUR`: three capitals behind a word that is none. */
const lastCode = /\p{Ll}\s([A-Z]{3})$/u

/** The currency that a header says beside the name of its column: `Amount (USD)`, `Amount EUR`, `Betrag in EUR`, `مبلغ (ریال)`. */
export const currencyInHeader = (header: string): NamedCurrency | undefined => {
  const match = inHeader.exec(header)
  const said = match?.[1] ?? match?.[2] ?? lastCode.exec(header)?.[1]
  return said === undefined ? undefined : currencyNamed(said)
}

/** A header without what it says in brackets. */
export const withoutBrackets = (header: string): string =>
  header.length > 200
    ? header
    : header
        .replace(/[([][^()[\]]*[)\]]/gu, ' ')
        .replace(/\bin\s[A-Z]{3}$/u, ' ')
        .replace(lastCode, (end, code: string) => (isCurrencyCode(code) ? end.slice(0, 1) : end))
