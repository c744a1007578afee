import { headerKey } from '../header/header-key.js'

/**
 * The calendars that dates of a file may be written in.
 *
 * @since 0.2.0
 */
export type CalendarOfFile = 'gregorian' | 'persian' | 'hijri'

export interface NamedMonth {
  readonly calendar: CalendarOfFile
  readonly month: number
}

// Each line is a year: the months in order, the names of one month parted by bars.
const years: ReadonlyArray<readonly [CalendarOfFile, string]> = [
  [
    'gregorian',
    'january|jan,february|feb,march|mar,april|apr,may,june|jun,july|jul,august|aug,september|sep|sept,october|oct,november|nov,december|dec',
  ],
  [
    'gregorian',
    'januar|jänner,februar|feber,märz|mär|mrz,april,mai,juni,juli,august,september,oktober|okt,november,dezember|dez',
  ],
  [
    'gregorian',
    'janvier|janv,février|févr|fév,mars,avril|avr,mai,juin,juillet|juil,août|aoû,septembre,octobre,novembre,décembre|déc',
  ],
  [
    'gregorian',
    'enero|ene,febrero,marzo,abril|abr,mayo,junio,julio,agosto|ago,septiembre|setiembre|set,octubre,noviembre,diciembre|dic',
  ],
  ['gregorian', 'janeiro,fevereiro|fev,março,abril,maio,junho,julho,agosto,setembro,outubro|out,novembro,dezembro'],
  [
    'gregorian',
    'gennaio|gen,febbraio,marzo,aprile,maggio|mag,giugno|giu,luglio|lug,agosto,settembre,ottobre|ott,novembre,dicembre',
  ],
  ['gregorian', 'januari,februari,maart|mrt,april,mei,juni,juli,augustus,september,oktober,november,december'],
  [
    'gregorian',
    'ocak|oca,şubat|şub,mart,nisan|nis,mayıs,haziran|haz,temmuz|tem,ağustos|ağu,eylül|eyl,ekim|eki,kasım|kas,aralık|ara',
  ],
  ['gregorian', 'ژانویه,فوریه,مارس,آوریل,مه|می,ژوئن,ژوئیه|جولای,اوت|آگوست,سپتامبر,اکتبر,نوامبر,دسامبر'],
  ['gregorian', 'يناير,فبراير,مارس,أبريل|ابريل,مايو,يونيو|يونيه,يوليو|يوليه,أغسطس,سبتمبر,أكتوبر,نوفمبر,ديسمبر'],
  ['gregorian', 'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول'],
  ['persian', 'فروردین,اردیبهشت,خرداد,تیر,مرداد|امرداد,شهریور,مهر,آبان,آذر,دی,بهمن,اسفند'],
  ['persian', 'farvardin,ordibehesht,khordad,tir,mordad,shahrivar,mehr,aban,azar,dey,bahman,esfand'],
  [
    'hijri',
    'محرم,صفر,ربيع الأول,ربيع الثاني|ربيع الآخر,جمادى الأولى,جمادى الآخرة|جمادى الثانية,رجب,شعبان,رمضان,شوال,ذو القعدة|ذي القعدة,ذو الحجة|ذي الحجة',
  ],
  [
    'hijri',
    'muharram,safar,rabi al awwal,rabi al thani,jumada al ula,jumada al akhirah,rajab,shaban,ramadan,shawwal,dhu al qadah,dhu al hijjah',
  ],
]

/** A name that two calendars share keeps its first: آذار of the Levant and آذر of Persia are written apart. */
const byKey: ReadonlyMap<string, NamedMonth> = new Map(
  years
    .flatMap(([calendar, year]) =>
      year
        .split(',')
        .flatMap((names, index) =>
          names.split('|').map((name): [string, NamedMonth] => [headerKey(name), { calendar, month: index + 1 }]),
        ),
    )
    .reverse(),
)

/** The month of that name, in any of the languages known; of several words the name may be. */
export const monthNamed = (name: string): NamedMonth | undefined => byKey.get(headerKey(name))

const beside = new Set(
  [
    ...'of the de del den der le la th st nd rd er'.split(' '),
    ...'mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday'.split(' '),
    ...'mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' '),
    ...'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo'.split(
      ' ',
    ),
    ...'شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'.split(' '),
  ].map(headerKey),
)

/** Words that stand in a date and say nothing of it: `th`, `de`, the day of the week. */
export const saysNothing = (word: string): boolean => beside.has(headerKey(word))
