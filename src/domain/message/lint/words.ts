import type { Language } from '../language.js'
import { plain } from './plain.js'

/**
 * What a respectful message does not say.
 *
 * @since 0.2.0
 */
export type Disrespect =
  | 'threat'
  | 'police'
  | 'shame'
  | 'false-urgency'
  | 'third-party'
  | 'religion'
  | 'pressure-to-borrow'

type Words = Readonly<Record<Disrespect, ReadonlyArray<string>>>

/** In which words it is said; the beginnings of words, for their endings differ. */
const said: Readonly<Record<Language, Words>> = {
  en: {
    threat: [
      'or else',
      'you will regret',
      "you'll regret",
      'make you pay',
      'consequences for you',
      'we know where',
      'ruin your',
      'destroy your',
      'blacklist',
      'black list',
      'seize your',
      'take your house',
      'take your home',
      'bailiff',
      'we will come to your',
      'visit your home',
      'suffer',
      'be warned',
      'we warn you',
      'this is a warning',
    ],
    police: ['police', 'jail', 'prison', 'arrest', 'criminal', 'fraud', 'thief', 'thieves', 'steal', 'stole', 'stolen'],
    shame: [
      'shame',
      'asham',
      'disgrace',
      'embarrass',
      'deadbeat',
      'dishonest',
      'liar ',
      'lying ',
      'irresponsib',
      'immoral',
      'bad payer',
      'honourable people',
      'honorable people',
      'decent people pay',
      'your reputation',
      'excuses',
      'no excuse',
      'lazy',
      'your fault',
    ],
    'false-urgency': [
      'urgent',
      'act now',
      'immediately',
      'right now',
      'last chance',
      'before it is too late',
      "before it's too late",
      'at once or',
      'hurry',
      'final warning',
      'without delay',
      'do not ignore',
      "don't ignore",
      'time is running out',
      'within hours',
    ],
    'third-party': [
      'your family',
      'your wife',
      'your husband',
      'your children',
      'your parents',
      'your mother',
      'your father',
      'your relatives',
      'your employer',
      'your boss',
      'your colleagues',
      'your neighbour',
      'your neighbor',
      'your friends',
      'your workplace',
      'your customers',
      'your guarantor will',
      'publicly',
      'make it public',
      'social media',
      'tell everyone',
    ],
    religion: ['god ', 'sin ', 'sinful', 'allah', 'haram', 'halal', 'judgement day', 'judgment day', 'prayer', 'hell '],
    'pressure-to-borrow': [
      'borrow',
      'take a loan',
      'take out a loan',
      'sell your',
      'ask a friend',
      'credit card to pay',
    ],
  },
  fa: {
    threat: [
      'وگرنه',
      'والا ',
      'پشیمان',
      'تهدید',
      'هشدار می‌دهیم',
      'هشدار میدهیم',
      'اخطار می‌دهیم',
      'لیست سیاه',
      'آبرویتان',
      'تاوان',
      'عواقب',
      'به در خانه',
      'در منزل شما',
      'مصادره',
      'توقیف',
      'ضبط اموال',
      'گرفتار خواهید',
      'می‌دانیم کجا',
    ],
    police: ['پلیس', 'زندان', 'بازداشت', 'جلب ', 'کلاهبردار', 'مجرم', 'جرم ', 'دزد', 'کیفری'],
    shame: [
      'شرم',
      'خجالت',
      'ننگ',
      'آبرو',
      'بدحساب',
      'بی‌مسئولیت',
      'دروغ',
      'بی‌تعهد',
      'بدقول',
      'بهانه',
      'وجدان',
      'رسوا',
      'اعتبارتان از بین',
    ],
    'false-urgency': [
      'فوری',
      'فورا',
      'فوراً',
      'آخرین فرصت',
      'همین حالا',
      'هرچه سریع‌تر',
      'هر چه سریعتر',
      'تا دیر نشده',
      'بی‌درنگ',
      'ضرب‌الاجل',
      'نادیده نگیرید',
    ],
    'third-party': [
      'خانواده',
      'همسر',
      'فرزند',
      'پدر',
      'مادر',
      'بستگان',
      'کارفرما',
      'رئیس شما',
      'همکاران',
      'همسایه',
      'دوستان شما',
      'محل کار',
      'ضامن شما',
      'معرف شما',
      'علنی',
      'شبکه‌های اجتماعی',
      'به همه می',
    ],
    religion: [
      'خدا ',
      'خداوند',
      'گناه',
      'حرام',
      'حلال',
      'حق‌الناس',
      'حق الناس',
      'قیامت',
      'مدیون',
      'شرعا',
      'شرعی',
      'نماز',
      'مسلمان',
    ],
    'pressure-to-borrow': ['قرض بگیرید', 'وام بگیرید', 'قرض کنید', 'بفروشید', 'از دوستان'],
  },
  ar: {
    threat: [
      'وإلا ',
      'ستندم',
      'نحذرك',
      'تحذير',
      'تهديد',
      'القائمة السوداء',
      'قائمة سوداء',
      'عواقب',
      'الحجز على',
      'نحجز',
      'مصادرة',
      'ستدفع الثمن',
      'نعرف أين',
      'إلى منزلك',
      'إلى بيتك',
      'زيارة منزل',
    ],
    police: [
      'الشرطة',
      'شرطة',
      'السجن',
      'سجن',
      'القبض',
      'اعتقال',
      'جنائي',
      'مجرم',
      'محتال',
      'احتيال',
      'نصاب ',
      'سرقة',
      'لص ',
    ],
    shame: [
      'عيب ',
      'عار ',
      'فضيح',
      'خجل',
      'مخجل',
      'سمعتك',
      'كاذب',
      'كذب',
      'مماطل',
      'غير مسؤول',
      'ضمير',
      'أعذار',
      'متهرب',
      'بلا شرف',
    ],
    'false-urgency': [
      'عاجل',
      'فورا',
      'فوراً',
      'حالا',
      'الفرصة الأخيرة',
      'فرصة أخيرة',
      'قبل فوات الأوان',
      'دون تأخير',
      'بلا تأخير',
      'لا تتجاهل',
      'على الفور',
      'إنذار أخير',
    ],
    'third-party': [
      'عائلت',
      'أسرت',
      'زوجت',
      'زوجك',
      'أولاد',
      'أبناء',
      'والدك',
      'والدت',
      'أقارب',
      'جهة عمل',
      'صاحب العمل',
      'رئيسك',
      'زملائ',
      'زملاء',
      'جيران',
      'أصدقاء',
      'كفيلك',
      'علنا',
      'علناً',
      'وسائل التواصل',
      'أمام الناس',
    ],
    religion: ['الله', 'حرام', 'حلال', 'ذنب', 'يوم القيامة', 'الآخرة', 'دينك', 'شرعا', 'شرعاً', 'صلاة', 'أمانة في عنق'],
    'pressure-to-borrow': ['اقترض', 'استدن', 'خذوا قرض', 'بيعوا', 'بع ', 'من أصدقائ'],
  },
}

/** Words of law and courts: for the last notices alone. */
const lawful: Readonly<Record<Language, ReadonlyArray<string>>> = {
  en: [
    'court ',
    'courts ',
    'lawyer',
    'solicitor',
    'attorney',
    'legal',
    'lawsuit',
    'sue ',
    'litigation',
    'enforcement',
    'collection agency',
  ],
  fa: ['دادگاه', 'قانونی', 'قضایی', 'وکیل', 'شکایت از شما', 'اجرائیه', 'دادخواست', 'اظهارنامه', 'شرکت وصول'],
  ar: ['محكمة', 'المحكمة', 'قضائي', 'قانونية', 'محام', 'دعوى', 'التنفيذ', 'القضاء', 'شركة تحصيل'],
}

/** Words of thanks: a message has one. */
const thankful: Readonly<Record<Language, ReadonlyArray<string>>> = {
  en: ['thank', 'grateful'],
  fa: ['سپاس', 'متشکر', 'ممنون', 'تشکر', 'خوشحالیم'],
  ar: ['شكر', 'نشكر', 'أشكر', 'شاكر', 'ممتن', 'يسعدنا'],
}

const compiled = (words: ReadonlyArray<string>): ReadonlyArray<string> => words.map(plain)

const all = ['en', 'fa', 'ar'] as const
const of = <V>(make: (language: Language) => V): Readonly<Record<Language, V>> =>
  Object.fromEntries(all.map((language) => [language, make(language)])) as Record<Language, V>

export const disrespectful = of((language) =>
  (Object.entries(said[language]) as ReadonlyArray<readonly [Disrespect, ReadonlyArray<string>]>).map(
    ([rule, words]) => ({ rule, words: compiled(words) }),
  ),
)
export const ofLaw = of((language) => compiled(lawful[language]))
export const ofThanks = of((language) => compiled(thankful[language]))

/** The first of the words in a text that is `plain`. A word that ends in a space is meant as a whole, others as beginnings. */
export const firstOf = (words: ReadonlyArray<string>, text: string): string | undefined =>
  words.find((word) => {
    const stem = word.trimEnd()
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
      const after = text[at + stem.length]
      const isWhole = stem === word || after === undefined || !isLetter(after)
      if (isWhole && (at === 0 || !isLetter(text[at - 1] ?? '') || prefixes.test(text.slice(0, at)))) return true
    }
    return false
  })

const isLetter = (character: string): boolean => /\p{L}/u.test(character)

/** What Arabic writes as one with the next word: and, so, by, for, the. */
const prefixes = /(?:^|[^\p{L}])(?:و|ف|ب|ل|ک|ال|وال|بال|لل|فال)$/u
