import * as fc from 'fast-check'
import type { AdoptPolicy } from '../../../../domain/collection/adoption/adopt-policy.js'
import type { CollectionPolicy } from '../../../../domain/collection/policy/policy.js'
import { addDays, localDate } from '../../../../domain/value/local-date.js'
import type { BookFit } from '../book/fit.js'
import { gap, latestDay } from '../day.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { text } from '../text.js'

const effectiveFrom = localDate('2026-01-01')

/** A house with a short ladder, in some versions; one with a fault goes to court, and nobody has told how. */
const policies: ReadonlyArray<CollectionPolicy> = [3, 7, 14].flatMap((reviewEvery) =>
  [false, true].map(
    (faulty): CollectionPolicy => ({
      ...{ version: `house-${reviewEvery % 2}`, effectiveFrom, reviewEvery },
      strategies: [
        {
          ...{ strategy: 'all', mode: 'ladder', per: 'debt' },
          steps: [
            { step: 'friendly', days: 1, channels: ['email'], tone: 'friendly' },
            { step: 'firm', days: 14, channels: ['letter', 'email'], tone: 'firm' },
            ...(faulty ? [{ step: 'court', days: 60, does: 'refer-to-legal' } as const] : []),
          ],
        },
      ],
    }),
  ),
)

/** The adoption of a policy: mostly a sound one, or one with a reason to have its faults; at times from too early a day. */
export const adoptPolicy = (): fc.Arbitrary<AdoptPolicy> =>
  record(
    { policy: fc.constantFrom(...policies), adoptedBy: text(), days: gap(), early: rarely() },
    { override: text(), document: text() },
  ).map(({ days, early, ...says }) => ({
    ...{ type: 'AdoptPolicy', on: addDays(effectiveFrom, days) },
    ...(early ? { from: addDays(effectiveFrom, days) } : {}),
    ...says,
  }))

/** The house adopts a policy, after what has happened so far. */
export const adopting = (): fc.Arbitrary<BookFit> =>
  fc.tuple(adoptPolicy(), gap()).map(([command, days]) => (_, before) => ({
    ...command,
    on: addDays(latestDay(before), days),
  }))
