import type * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { BusinessCalendar } from '../../calendar/business-calendar.js'
import type { Problem } from '../../value/codec-error.js'
import { Count } from '../../value/count.js'
import { Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { refined } from '../../value/refined.js'
import { strictly } from '../../value/strict/strictly.js'
import { Zone } from '../../value/zone.js'
import { AnswersToDelays, AnswersToExcuses } from './answers.js'
import { ApprovalLimit } from './approval-limits.js'
import { ContactRules } from './contact-rules.js'
import { PlanRules } from './plan-rules.js'
import { PromiseRules } from './promise-rules.js'
import { SmallRest } from './small-rest.js'
import { CollectionStrategy } from './strategy.js'

/**
 * Codec of the rules by which a house collects: who is contacted when, in which words, and when a debt goes further.
 *
 * - `version`: its name, which every decision tells. `effectiveFrom`: its first day.
 * - `zone`: whose day a day is, where an instant has to be a day. `calendar`: the business days of the house.
 * - `strategies`: the first whose segment a debt is in is the one for it.
 * - `reviewEvery`: a late debt that nothing can be done about by itself (in dispute, with an agency, at the end of its ladder) is
 *   looked at again after so many days; 7 unless told.
 * - `contact`: by which law packs contacts are judged. `promises`, `plans`: what the house takes and offers.
 * - `excuses`, `delayReasons`: what it answers, where that is not the usual. `disputes`: within how many days it decides one.
 * - `writeOff`: which rests are written off. `approvals`: who may approve what, and how much.
 *
 * @since 0.2.0
 */
export const CollectionPolicy = t.intersection(
  [
    t.type({
      version: Text,
      effectiveFrom: LocalDate,
      strategies: refined(
        t.readonlyArray(CollectionStrategy),
        (strategies) => strategies.length > 0,
        'at least one strategy',
      ),
    }),
    t.partial({
      zone: Zone,
      calendar: BusinessCalendar,
      reviewEvery: refined(Count, (count) => count >= 1, 'a whole number from 1'),
      contact: ContactRules,
      promises: PromiseRules,
      plans: PlanRules,
      excuses: AnswersToExcuses,
      delayReasons: AnswersToDelays,
      disputes: t.type({ decideWithin: Count }, 'rules of disputes'),
      writeOff: SmallRest,
      approvals: t.readonlyArray(ApprovalLimit),
    }),
  ],
  'a collection policy',
)
export type CollectionPolicy = Readonly<t.TypeOf<typeof CollectionPolicy>>

/**
 * A collection policy as JSON, as it stands in a file.
 *
 * @since 0.2.0
 */
export type CollectionPolicyJson = t.OutputOf<typeof CollectionPolicy>

/**
 * Reads a policy from JSON that somebody wrote. A key that is not known is refused with the nearest that is, and every problem
 * names its place.
 *
 * @since 0.2.0
 * @example readPolicy({ version: '1', efectiveFrom: '2026-01-01', strategies: [] })
 * // left: effectiveFrom is missing, efectiveFrom is no key (the nearest is effectiveFrom), ...
 */
export const readPolicy: (json: unknown) => E.Either<ReadonlyArray<Problem>, CollectionPolicy> =
  strictly(CollectionPolicy)
