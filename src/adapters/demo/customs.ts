import type { DiscountLadder } from '../../domain/debt/event/discount-ladder.js'
import { germanyBusiness } from '../../domain/late-charge/preset/europe.js'
import { saudiArabia } from '../../domain/late-charge/preset/middle-east.js'
import type { LateChargeStrategy } from '../../domain/late-charge/strategy.js'
import type { Shift } from './agenda.js'
import type { Country } from './debtors.js'

/** How business is done in a country. It is data: nothing of the demo asks for a country by name. */
export interface Customs {
  readonly jurisdiction: string
  readonly zone: string
  readonly language: string
  /** Days of credit, of which each debtor agrees on some. */
  readonly credit: readonly [number, ...number[]]
  readonly discounts?: DiscountLadder
  readonly lateCharge?: LateChargeStrategy
  /** Of a hundred debtors, how many let themselves be debited, by which scheme. */
  readonly mandates: number
  readonly scheme: string
  /** Of a hundred invoices, how many are paid by a cheque of a later date, and how many cheques of a hundred are passed on. */
  readonly cheques: number
  readonly endorsed: number
  /** Every cheque is registered with the central bank. */
  readonly sayad: boolean
  readonly banks: readonly [string, ...string[]]
  readonly agency: string
  /** Whether a reminder costs something. */
  readonly fees: boolean
  /** When it is day there, for who collects. */
  readonly collecting: Shift
  readonly court: string
  /** How a plan for much money is secured. */
  readonly guarantee: 'cheque' | 'promissory-note' | 'guarantor' | 'collateral'
}

const byTransfer = { cheques: 0, endorsed: 0, sayad: false } as const
const withoutMandates = { mandates: 0, scheme: 'none' } as const

export const customs: Readonly<Record<Country, Customs>> = {
  DE: {
    ...byTransfer,
    jurisdiction: 'DE',
    zone: 'Europe/Berlin',
    language: 'de',
    credit: [14, 14, 30],
    lateCharge: germanyBusiness.strategy,
    mandates: 32,
    scheme: 'sepa-b2b',
    banks: ['savings bank'],
    fees: true,
    collecting: 'afternoon',
    agency: 'inkasso-nord',
    court: 'the court for payment orders',
    guarantee: 'guarantor',
  },
  US: {
    ...byTransfer,
    jurisdiction: 'US-IL',
    zone: 'America/Chicago',
    language: 'en-US',
    credit: [30, 30, 45],
    discounts: [{ days: 10, basisPoints: 200 }],
    mandates: 12,
    scheme: 'ach-ccd',
    banks: ['prairie bank'],
    fees: true,
    collecting: 'evening',
    agency: 'lakeside-recovery',
    court: 'the small claims court',
    guarantee: 'collateral',
  },
  IR: {
    ...withoutMandates,
    jurisdiction: 'IR',
    zone: 'Asia/Tehran',
    language: 'fa',
    credit: [30, 45, 60],
    cheques: 44,
    endorsed: 6,
    sayad: true,
    banks: ['bank of commerce', 'bank of industry', 'bank of agriculture'],
    fees: false,
    collecting: 'afternoon',
    agency: 'vosool-yar',
    court: 'the dispute settlement council',
    guarantee: 'cheque',
  },
  SA: {
    ...withoutMandates,
    jurisdiction: 'SA',
    zone: 'Asia/Riyadh',
    language: 'ar',
    credit: [30, 60],
    lateCharge: saudiArabia.strategy,
    cheques: 18,
    endorsed: 0,
    sayad: false,
    banks: ['bank of the peninsula'],
    fees: false,
    collecting: 'afternoon',
    agency: 'tahsil-riyadh',
    court: 'the commercial court',
    guarantee: 'promissory-note',
  },
  KW: {
    ...withoutMandates,
    jurisdiction: 'KW',
    zone: 'Asia/Kuwait',
    language: 'ar',
    credit: [30, 45],
    cheques: 30,
    endorsed: 2,
    sayad: false,
    banks: ['bank of the bay', 'bank of trade'],
    fees: false,
    collecting: 'afternoon',
    agency: 'tahsil-kuwait',
    court: 'the court of first instance',
    guarantee: 'promissory-note',
  },
}
