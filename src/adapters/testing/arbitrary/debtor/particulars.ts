import * as fc from 'fast-check'
import { cashSale } from '../../../../domain/debtor/cash-share.js'
import {
  type CeaseScope,
  type ContactHours,
  type DebtorKind,
  DebtorKind as kinds,
  type MandateParty,
  MoratoriumKind,
  MandateParty as parties,
} from '../../../../domain/debtor/event.js'
import { RiskBand as bands, type RiskBand } from '../../../../domain/debtor/risk-band.js'
import type { PaymentTerms, TermStep } from '../../../../domain/payment-terms.js'
import type { TimeOfDay } from '../../../../domain/value/time-of-day.js'
import { currency } from '../currency.js'
import { debtorId } from '../id.js'
import { localDate } from '../local-date.js'
import { channel } from '../method.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { text } from '../text.js'

const keyOf = <K extends string>({ keys }: { readonly keys: { readonly [P in K]: unknown } }): fc.Arbitrary<K> =>
  fc.constantFrom(...(Object.keys(keys) as ReadonlyArray<string> as ReadonlyArray<K>))

export const debtorKind = (): fc.Arbitrary<DebtorKind> => keyOf(kinds)
export const riskBand = (): fc.Arbitrary<RiskBand> => keyOf(bands)
export const moratoriumKind = (): fc.Arbitrary<MoratoriumKind> => keyOf(MoratoriumKind)
export const mandateParty = (): fc.Arbitrary<MandateParty> => keyOf(parties)
export const ceaseScope = (): fc.Arbitrary<CeaseScope> => fc.oneof(channel(), fc.constant<CeaseScope>('everything'))

/** A share in basis points: often round, all or nothing. */
export const cashShare = (): fc.Arbitrary<number> =>
  fc.oneof(fc.constantFrom(0, 1000, 3000, 5000, cashSale), fc.nat(cashSale))

const twoDigits = (n: number): string => n.toString().padStart(2, '0')
export const timeOfDay = (): fc.Arbitrary<TimeOfDay> =>
  fc.nat(24 * 60 - 1).map((minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}` as TimeOfDay)

/** Any two times; mostly the first is the earlier one. */
export const contactHours = (): fc.Arbitrary<ContactHours> =>
  fc.tuple(timeOfDay(), timeOfDay(), fc.nat(9)).map(([a, b, wrong]) => {
    const [from, to] = a < b ? [a, b] : [b, a]
    return wrong === 0 ? { from: to, to: from } : { from, to }
  })

const termStep = (): fc.Arbitrary<TermStep> =>
  fc.oneof(
    record({ step: fc.constant('days' as const), days: fc.nat(90) }),
    record({ step: fc.constant('months' as const), months: fc.nat(3) }),
    fc.constant<TermStep>({ step: 'end-of-month' }),
    record({ step: fc.constant('day-of-month' as const), day: fc.integer({ min: 1, max: 31 }) }),
  )
export const paymentTerms = (): fc.Arbitrary<PaymentTerms> => fc.array(termStep(), { maxLength: 3 })

const zone = fc.constantFrom('Europe/Berlin', 'Asia/Tehran', 'America/New_York', 'Asia/Riyadh')
const language = fc.constantFrom('de', 'fa', 'en-US', 'ar')

// The optional fields of events and of the commands that lead to them.
export const ofRegistration = {
  currency: currency(),
  zone,
  language,
  parent: debtorId(),
  tags: fc.dictionary(fc.constantFrom('region', 'branch', 'segment'), text(), { noNullPrototype: true }),
}
const factor = record({ name: text(), points: fc.integer({ min: -100, max: 100 }) })
export const ofAssessment = {
  factors: fc.array(factor, { maxLength: 3 }),
  suggestedLimit: money({ min: -10n }),
  validUntil: localDate(),
}
export const ofTerms = { benefits: fc.array(text(), { maxLength: 2 }), validFrom: localDate() }
export const ofPreference = { hours: contactHours(), zone, language }
export const channels = fc.array(channel(), { maxLength: 3 })
