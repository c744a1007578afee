import type { CollectionPolicy } from '../../domain/collection/policy.js'
import { finalNoticeStep } from '../../domain/debt/evolve/evolve.js'
import { addDays, type LocalDate, laterOf, localDate } from '../../domain/value/local-date.js'
import { firstDay } from './business-day.js'
import type { Desk } from './desk.js'

/** How the house collects: what its people do by `dunning`, as data. */
const rules = (version: string, effectiveFrom: LocalDate, firm: number): CollectionPolicy => ({
  version,
  effectiveFrom,
  strategies: [
    {
      strategy: 'everybody',
      mode: 'ladder',
      per: 'debt',
      daysBetweenSteps: 7,
      steps: [
        { step: 'reminder', days: 6, channels: ['email'], tone: 'friendly' },
        { step: 'second reminder', from: 'previous-step', days: firm, channels: ['letter'], tone: 'firm' },
        { step: 'call', from: 'previous-step', days: 14, does: 'negotiate', channels: ['phone'], tone: 'firm' },
        { step: finalNoticeStep, from: 'previous-step', days: 16, channels: ['letter'], tone: 'final-notice' },
        { step: 'what next', from: 'previous-step', days: 24, does: 'review' },
      ],
    },
  ],
  disputes: { decideWithin: 30 },
})

/** The version under which the demo ends. */
export const houseVersion = 'house-2026'

export const houseRules: ReadonlyArray<CollectionPolicy> = [
  rules('house-2024', firstDay, 14),
  rules(houseVersion, localDate('2026-01-01'), 10),
]

/** The house adopts its rules when they begin: the first on its first day, the next a fortnight before they hold. */
export const adoptRules = ({ tell, plan, today }: Desk): void => {
  for (const policy of houseRules) {
    plan(laterOf(addDays(policy.effectiveFrom, -14), firstDay), 'afternoon', () => {
      tell('credit', { type: 'AdoptPolicy', on: today(), policy, adoptedBy: 'the head of credit' })
    })
  }
}
