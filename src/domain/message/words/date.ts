import * as E from 'fp-ts/lib/Either.js'
import type { CalendarError, CalendarNotSupplied } from '../../calendar/error.js'
import { calendarNamed } from '../../calendar/month-calendars.js'
import type { CalendarName } from '../../calendar/month-parts.js'
import type { LocalDate } from '../../value/local-date.js'
import type { Language } from '../language.js'
import type { MessageStyle } from '../style.js'
import { inDigits } from './digits.js'

type Months = readonly [string, string, string, string, string, string, string, string, string, string, string, string]

const months: Readonly<Record<Language, Readonly<Record<CalendarName, Months>>>> = {
  fa: {
    gregory: ['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن', 'ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'],
    persian: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
    'islamic-umalqura': [
      'محرم',
      'صفر',
      'ربیع‌الاول',
      'ربیع‌الثانی',
      'جمادی‌الاول',
      'جمادی‌الثانی',
      'رجب',
      'شعبان',
      'رمضان',
      'شوال',
      'ذیقعده',
      'ذیحجه',
    ],
  },
  ar: {
    gregory: [
      'يناير',
      'فبراير',
      'مارس',
      'أبريل',
      'مايو',
      'يونيو',
      'يوليو',
      'أغسطس',
      'سبتمبر',
      'أكتوبر',
      'نوفمبر',
      'ديسمبر',
    ],
    persian: ['فروردين', 'أرديبهشت', 'خرداد', 'تير', 'مرداد', 'شهريور', 'مهر', 'آبان', 'آذر', 'دي', 'بهمن', 'إسفند'],
    'islamic-umalqura': [
      'محرم',
      'صفر',
      'ربيع الأول',
      'ربيع الآخر',
      'جمادى الأولى',
      'جمادى الآخرة',
      'رجب',
      'شعبان',
      'رمضان',
      'شوال',
      'ذو القعدة',
      'ذو الحجة',
    ],
  },
  en: {
    gregory: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    persian: [
      'Farvardin',
      'Ordibehesht',
      'Khordad',
      'Tir',
      'Mordad',
      'Shahrivar',
      'Mehr',
      'Aban',
      'Azar',
      'Dey',
      'Bahman',
      'Esfand',
    ],
    'islamic-umalqura': [
      'Muharram',
      'Safar',
      'Rabi al-Awwal',
      'Rabi al-Thani',
      'Jumada al-Ula',
      'Jumada al-Akhira',
      'Rajab',
      'Shaban',
      'Ramadan',
      'Shawwal',
      'Dhu al-Qadah',
      'Dhu al-Hijjah',
    ],
  },
}

/** Which era a year is of, where a language says so. */
const eras: Readonly<Record<Language, Readonly<Record<CalendarName, string>>>> = {
  fa: { gregory: ' میلادی', persian: '', 'islamic-umalqura': ' قمری' },
  ar: { gregory: 'م', persian: ' هـ ش', 'islamic-umalqura': 'هـ' },
  en: { gregory: '', persian: '', 'islamic-umalqura': ' AH' },
}

/**
 * Why a date cannot be told: its calendar was not given, or does not know the day.
 *
 * @since 0.2.0
 */
export type DateNotTold = CalendarError | CalendarNotSupplied

/** A day in words: 31 March 2026, ۱۱ فروردین ۱۴۰۵, ١٢ شوال ١٤٤٧هـ (٣١ مارس ٢٠٢٦م). */
export const dateIn = (date: LocalDate, style: MessageStyle): E.Either<DateNotTold, string> => {
  const told = inCalendar(date, style.calendar, style)
  if (style.beside === undefined || E.isLeft(told)) return told
  const beside = inCalendar(date, style.beside, style)
  return E.isLeft(beside) ? beside : E.right(`${told.right} (${beside.right})`)
}

/** The same without its year and without a second calendar, for where there is little room. */
export const shortDateIn = (date: LocalDate, style: MessageStyle): E.Either<DateNotTold, string> =>
  inCalendar(date, style.calendar, style, 'short')

const inCalendar = (
  date: LocalDate,
  name: CalendarName,
  { calendars, language, digits }: MessageStyle,
  length: 'long' | 'short' = 'long',
): E.Either<DateNotTold, string> => {
  const calendar = calendarNamed(calendars, name)
  if (E.isLeft(calendar)) return calendar
  const parts = calendar.right.partsOf(date)
  if (E.isLeft(parts)) return parts
  const { year, month, day } = parts.right
  const named = months[language][name][month - 1] ?? String(month)
  return length === 'short'
    ? E.right(inDigits(`${day} ${named}`, digits))
    : E.right(inDigits(`${day} ${named} ${year}`, digits) + eras[language][name])
}
