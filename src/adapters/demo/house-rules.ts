import type { CollectionPolicy } from '../../domain/collection/policy/policy.js'
import type { LadderStep } from '../../domain/collection/policy/step.js'
import type { CollectionStrategy } from '../../domain/collection/policy/strategy.js'
import { finalNoticeStep } from '../../domain/debt/evolve/evolve.js'
import { addDays, type LocalDate, laterOf, localDate } from '../../domain/value/local-date.js'
import { firstDay } from './business-day.js'
import { customs } from './customs.js'
import { type Country, countries } from './debtors.js'
import type { Desk } from './desk.js'
import { scaled } from './price.js'

/** What a court is asked for at least, what an agency is given at most, and what is not worth either: in hundredths of a price level. */
const least = { court: 20_000, rest: 20_000 } as const
const mostForAgency = 90_000
const reminderFee = 500
/** No reminder with a fee goes out for less: a fee is no second claim. */
const leastForFee = 2_000

/** What a reminder costs, where a fee is the custom, and of what it is asked. */
const withFee = (country: Country): Pick<LadderStep, 'fee' | 'when' | 'otherwise'> => ({
  fee: { amounts: [scaled(reminderFee, country)] },
  when: { leastAmount: [scaled(leastForFee, country)] },
  otherwise: 'pass',
})

const asking = (firm: number, country?: Country): ReadonlyArray<LadderStep> => [
  { step: 'reminder', days: 6, channels: ['email'], tone: 'friendly' },
  {
    ...{ step: 'second reminder', from: 'previous-step', days: firm, channels: ['letter'], tone: 'firm' },
    ...(country === undefined || !customs[country].fees ? {} : withFee(country)),
  },
  { step: 'call', from: 'previous-step', days: 14, does: 'negotiate', channels: ['phone'], tone: 'firm' },
  { step: finalNoticeStep, from: 'previous-step', days: 16, channels: ['letter'], tone: 'final-notice' },
]

/** As it is done in a country: small debts go to its agency first, and what is worth it to its court. */
const strategyOf = (country: Country, firm: number): CollectionStrategy => {
  const { jurisdiction, agency, court } = customs[country]
  return {
    strategy: jurisdiction,
    for: { jurisdictions: [jurisdiction] },
    mode: 'ladder',
    per: 'debt',
    daysBetweenSteps: 7,
    steps: [
      ...asking(firm, country),
      {
        ...{ step: 'agency', from: 'previous-step', days: 24, does: 'place-with-agency' },
        ...{ when: { mostAmount: [scaled(mostForAgency, country)] }, otherwise: 'pass' },
      },
      { step: 'court', from: 'previous-step', days: 24, does: 'refer-to-legal' },
    ],
    agency: { agency, commission: 1500 },
    legal: {
      ...{ finalNotice: true, finalNoticeDays: 14, minDaysPastDue: 60, leastAmount: [scaled(least.court, country)] },
      ...{ counsel: 'outside counsel', authority: court },
    },
  }
}

/** How the house collects, as data: what its people do. */
const rules = (version: string, effectiveFrom: LocalDate, firm: number): CollectionPolicy => ({
  version,
  effectiveFrom,
  strategies: [
    ...countries.map((country) => strategyOf(country, firm)),
    {
      strategy: 'everybody else',
      mode: 'ladder',
      per: 'debt',
      daysBetweenSteps: 7,
      steps: [...asking(firm), { step: 'what next', from: 'previous-step', days: 24, does: 'review' }],
    },
  ],
  disputes: { decideWithin: 30 },
  writeOff: { most: countries.map((country) => scaled(least.rest, country)), daysPastDue: 90 },
})

/** The version under which the demo ends; it is in the examples, too. */
export const tradingHouse: CollectionPolicy = rules('trading-house-2026', localDate('2026-01-01'), 10)

export const houseRules: ReadonlyArray<CollectionPolicy> = [rules('trading-house-2024', firstDay, 14), tradingHouse]

/** The policy of a day. */
export const rulesOf = (day: LocalDate): CollectionPolicy =>
  houseRules.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? tradingHouse

/** The house adopts its rules when they begin: the first on its first day, the next a fortnight before they hold. */
export const adoptRules = ({ tell, plan, today }: Desk): void => {
  for (const policy of houseRules) {
    plan(laterOf(addDays(policy.effectiveFrom, -14), firstDay), 'afternoon', () => {
      tell('credit', { type: 'AdoptPolicy', on: today(), policy, adoptedBy: 'the head of credit' })
    })
  }
}
