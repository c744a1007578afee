import type { CurrencyCode } from '../../domain/value/currency.js'
import { type Money, money } from '../../domain/value/money.js'
import type { Country } from './debtors.js'
import type { Random } from './random.js'

/** What a hundredth of a price is in minor units, and to which step prices are rounded. */
interface PriceLevel {
  readonly currency: CurrencyCode
  readonly factor: bigint
  readonly step: bigint
}

const levels: Readonly<Record<Country, PriceLevel>> = {
  DE: { currency: 'EUR', factor: 1n, step: 1n },
  US: { currency: 'USD', factor: 1n, step: 1n },
  IR: { currency: 'IRR', factor: 100_000n, step: 1_000_000n },
  SA: { currency: 'SAR', factor: 4n, step: 5n },
  KW: { currency: 'KWD', factor: 3n, step: 5n },
}

export const currencyOf = (country: Country): CurrencyCode => levels[country].currency

/** So many hundredths of a price, at the level of a country's prices. */
export const scaled = (hundredths: number, country: Country): Money => {
  const { currency, factor } = levels[country]
  return money(BigInt(hundredths) * factor, currency)
}

const steps = new Map(Object.values(levels).map(({ currency, step }) => [currency, step]))

/** Rounded down to what is billed and promised in that currency: rials come in ten thousands, riyals in five halalas. */
export const rounded = (amount: bigint, currency: CurrencyCode): bigint => {
  const step = steps.get(currency) ?? 1n
  return amount - (amount % step)
}

/** So many hundredths of an amount, rounded, and never nothing. */
export const share = ({ amount, currency }: Money, percent: number): Money => {
  const part = rounded((amount * BigInt(percent)) / 100n, currency)
  return money(part > 0n ? part : amount, currency)
}

/** Many small invoices, some large ones. */
const sizes = { small: 45, middle: 40, large: 15 } as const
const ranges = { small: [9_000, 90_000], middle: [90_000, 600_000], large: [600_000, 2_400_000] } as const

export const drawPrice = (random: Random, country: Country): Money => {
  const { currency, factor } = levels[country]
  const [from, to] = ranges[random.weighted(sizes)]
  return money(rounded(BigInt(random.between(from, to)) * factor, currency), currency)
}
