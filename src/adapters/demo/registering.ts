import type { RiskBand } from '../../domain/debtor/risk-band.js'
import { addDays } from '../../domain/value/local-date.js'
import type { TimeOfDay } from '../../domain/value/time-of-day.js'
import { customs } from './customs.js'
import { grantMandate } from './debiting.js'
import type { Behaviour, Debtor } from './debtors.js'
import type { Desk } from './desk.js'
import { currencyOf, scaled } from './price.js'
import { limits, review } from './reviewing.js'

/** What a bureau thinks of a debtor before the creditor has learned how it pays: often right. */
const opinions: Readonly<Record<Behaviour, Readonly<Partial<Record<RiskBand, number>>>>> = {
  prompt: { A: 60, B: 30, new: 10 },
  slow: { A: 20, B: 60, C: 20 },
  forgetful: { A: 30, B: 50, new: 20 },
  struggling: { B: 30, C: 50, D: 20 },
  disputing: { A: 20, B: 50, C: 30 },
  gone: { B: 20, C: 40, D: 20, new: 20 },
}

/** What a debtor says about being contacted, some of which it takes back later. */
const askAboutContact = (desk: Desk, { id }: Debtor): void => {
  const { random, tell, today, plan } = desk
  const says = { debtor: id, on: today() } as const
  tell('billing', { type: 'GiveConsent', ...says, channel: 'email', how: 'order form' })
  if (random.percent(40)) {
    const hours = { from: '09:00' as TimeOfDay, to: '16:30' as TimeOfDay }
    tell('billing', { type: 'ChangeContactPreference', ...says, channels: ['email', 'phone'], hours })
  }
  if (!random.percent(30)) return
  tell('billing', { type: 'GiveConsent', ...says, channel: 'sms', how: 'order form' })
  plan(addDays(today(), random.between(40, 300)), 'afternoon', () => {
    const on = today()
    if (random.percent(60)) tell('credit', { type: 'RevokeConsent', debtor: id, on, channel: 'sms', how: 'by email' })
    else tell('credit', { type: 'RequestCease', debtor: id, on, how: 'letter of the debtor', scope: 'visit' })
  })
}

/** A debtor is registered with its first order: who it is, what terms it has agreed to, and how far it is trusted. */
export const register = (desk: Desk, debtor: Debtor): void => {
  const { random, tell, today, plan, number } = desk
  const { id, country, behaviour } = debtor
  const { jurisdiction, zone, language, credit } = customs[country]
  const on = today()
  const currency = currencyOf(country)
  const is = { kind: 'business', jurisdiction, currency, zone, language, tags: { country } } as const
  tell('credit', { type: 'RegisterDebtor', debtor: id, on, ...is })
  tell('credit', {
    type: 'AgreeTerms',
    debtor: id,
    on,
    agreement: `TERMS-${number()}`,
    terms: [{ step: 'days', days: random.pick(credit) }],
    cashShare: 0,
    acceptedBy: 'managing director',
    ...(random.percent(20) ? { benefits: ['service within a day'] } : {}),
  })
  const band = random.weighted(opinions[behaviour] as Readonly<Record<RiskBand, number>>)
  const limit = scaled(limits[band], country)
  const factors = [{ name: 'years in business', points: random.between(1, 20) }]
  const assessed = { band, source: 'credit bureau', factors, suggestedLimit: limit } as const
  tell('credit', { type: 'AssessCredit', debtor: id, on, ...assessed })
  tell('credit', { type: 'SetCreditLimit', debtor: id, on, limit, approvedBy: 'head of credit', reason: 'first order' })
  askAboutContact(desk, debtor)
  if (random.percent(customs[country].mandates)) grantMandate(desk, debtor)
  plan(addDays(on, random.between(120, 260)), 'afternoon', () => review(desk, debtor))
}
