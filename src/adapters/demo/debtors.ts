import type { DebtorId } from '../../domain/value/id.js'
import type { Random } from './random.js'

export type Country = 'DE' | 'US' | 'IR' | 'SA' | 'KW'

/**
 * How a debtor pays. `prompt`: by itself, about when it is due. `slow`: by itself, later. `forgetful`: when reminded.
 * `struggling`: with promises, parts and plans. `disputing`: not before it has objected. `gone`: hardly ever.
 */
export type Behaviour = 'prompt' | 'slow' | 'forgetful' | 'struggling' | 'disputing' | 'gone'

// Every country has some of each, so that no currency of a demo is without its troubles.
const mix: ReadonlyArray<Behaviour> = [
  ...(['prompt', 'slow', 'struggling', 'forgetful', 'gone', 'disputing'] as const),
  ...(['slow', 'prompt', 'struggling', 'prompt', 'slow', 'forgetful', 'prompt', 'slow'] as const),
]

/** An invented business. Its id is a key, and its name is in the tags of its debts. */
export interface Debtor {
  readonly id: DebtorId
  readonly name: string
  readonly country: Country
  readonly behaviour: Behaviour
}

const businesses: Readonly<Record<Country, Readonly<Record<string, string>>>> = {
  DE: {
    'nordlicht-maschinenbau': 'Nordlicht Maschinenbau GmbH',
    'rheinblick-verpackungen': 'Rheinblick Verpackungen GmbH',
    'alpenquell-getraenke': 'Alpenquell Getränke KG',
    'heidekraut-moebel': 'Heidekraut Möbel GmbH',
    'hafenkante-logistik': 'Hafenkante Logistik GmbH',
    'spreewerk-elektronik': 'Spreewerk Elektronik GmbH',
    'waldkauz-druck': 'Waldkauz Druck GmbH & Co. KG',
    'moorbach-metallbau': 'Moorbach Metallbau GmbH',
    'sonnenhang-gartenbau': 'Sonnenhang Gartenbau eG',
    'kiefernhof-molkerei': 'Kiefernhof Molkerei eG',
    'silberdistel-labor': 'Silberdistel Labor GmbH',
    'windrose-reederei': 'Windrose Reederei KG',
    'ziegelhaus-baustoffe': 'Ziegelhaus Baustoffe GmbH',
    'morgentau-naturkost': 'Morgentau Naturkost GmbH',
  },
  US: {
    'blue-prairie-supply': 'Blue Prairie Supply Co.',
    'cedar-gate-hardware': 'Cedar Gate Hardware, Inc.',
    'lone-ridge-brewing': 'Lone Ridge Brewing Co.',
    'harbor-nine-seafood': 'Harbor Nine Seafood, LLC',
    'granite-loop-outfitters': 'Granite Loop Outfitters, LLC',
    'maple-junction-diners': 'Maple Junction Diners, Inc.',
    'copper-mesa-solar': 'Copper Mesa Solar, Inc.',
    'redwood-pallet-works': 'Redwood Pallet Works, LLC',
    'lakeshore-freight': 'Lakeshore Freight Lines, Inc.',
    'sunbelt-orchards': 'Sunbelt Orchards Co-op',
    'iron-bridge-fabrication': 'Iron Bridge Fabrication, LLC',
    'quiet-river-clinics': 'Quiet River Clinics, Inc.',
    'paper-lantern-events': 'Paper Lantern Events, LLC',
    'north-dock-marine': 'North Dock Marine Supply Co.',
  },
  IR: {
    'golbarg-kashi': 'کاشی گلبرگ',
    'sepidrood-ghaza': 'صنایع غذایی سپیدرود',
    'kavosh-foolad': 'فولاد کاوش',
    'nilab-nassaji': 'نساجی نیلاب',
    'aftab-pomp': 'پمپ سازی آفتاب',
    'alborz-bastebandi': 'بسته بندی البرز سبز',
    'zarrin-farsh': 'فرش زرین باف',
    'mahtab-roshanayi': 'روشنایی مهتاب',
    'koohyar-maaden': 'معادن کوهیار',
    'baran-abyari': 'آبیاری باران',
    'sarv-mobleman': 'مبلمان سرو',
    'tandis-shishe': 'شیشه تندیس',
    'yas-daru': 'پخش داروی یاس',
    'navid-haml': 'حمل و نقل نوید',
  },
  SA: {
    'noor-al-sahra-tijara': 'نور الصحراء للتجارة',
    'al-wadi-kahraba': 'كهرباء الوادي الأخضر',
    'hisn-mawad-bina': 'الحصن لمواد البناء',
    'rimal-logistics': 'الرمال للخدمات اللوجستية',
    'bahr-aghdhiya': 'أغذية البحر',
    'wahat-mazari': 'مزارع الواحة',
    'sidra-mustalzamat': 'سدرة للمستلزمات الطبية',
    'qafila-naql': 'القافلة للنقل',
    'najm-tasmim': 'النجم للتصميم',
  },
  KW: {
    'boom-bahriya': 'البوم للمعدات البحرية',
    'sadu-mansujat': 'السدو للمنسوجات',
    'marsa-tamwin': 'المرسى للتموين',
    'luluat-zujaj': 'اللؤلؤة للزجاج',
    'sanbuk-tijara': 'السنبوك للتجارة العامة',
    'arfaj-hadaiq': 'العرفج للحدائق',
    'qarqaur-mawani': 'القرقور لخدمات الموانئ',
    'faris-maadat': 'الفارس للمعدات',
    'zahra-hilwiyat': 'حلويات الزهرة',
  },
}

export const countries = Object.keys(businesses) as Country[]

/** The debtors of a book: which of them pays how is drawn, how many of them do is not. */
export const drawDebtors = (random: Random): ReadonlyArray<Debtor> =>
  countries.flatMap((country) => {
    const ways = random.shuffled(mix.slice(0, Object.keys(businesses[country]).length))
    return Object.entries(businesses[country]).map(([id, name], index) => ({
      id: id as DebtorId,
      name,
      country,
      behaviour: ways[index] ?? 'prompt',
    }))
  })
