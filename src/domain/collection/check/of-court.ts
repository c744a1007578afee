import { waitsOf } from '../../contact/court-waits.js'
import { addDays } from '../../value/local-date.js'
import type { CollectionPolicy } from '../policy/policy.js'
import type { CollectionStrategy } from '../policy/strategy.js'
import type { PolicyFault } from './fault.js'
import { packsFor } from './packs-for.js'
import type { SilentLife } from './silent-life.js'
import type { StoryLine } from './story.js'

/** Steps to court that come sooner than the packs allow, with the shortest life in which one does. `livesOf` are those without packs. */
export const courtBeforeLaw = (
  policy: CollectionPolicy,
  { steps, for: segment = {} }: CollectionStrategy,
  path: string,
  livesOf: (lawless: CollectionPolicy) => ReadonlyArray<SilentLife>,
): ReadonlyArray<PolicyFault> => {
  const { contact = {}, effectiveFrom } = policy
  const waits = packsFor(policy, segment).flatMap((pack) => waitsOf(pack, contact, effectiveFrom))
  const courts = steps.flatMap(({ does, step }, at) => (does === 'refer-to-legal' ? [{ step, at }] : []))
  if (waits.length === 0 || courts.length === 0) return []
  const stories = livesOf({ ...policy, contact: { packs: [] } }).map(({ story }) => story)
  return courts.flatMap(({ step, at }) =>
    waits.flatMap(({ pack, id: rule, days, after }): ReadonlyArray<PolicyFault> => {
      const soonest = stories
        .flatMap((story) => tooSoon(story, step, days, after))
        .reduce<TooSoon | undefined>((a, b) => (a === undefined || b.story.length < a.story.length ? b : a), undefined)
      if (soonest === undefined) return []
      const { story, since, on } = soonest
      const allowedOn = since === undefined ? undefined : addDays(since, days)
      const waiting: StoryLine = { on, happens: 'court-waits', pack, allowedOn }
      return [
        {
          ...{ path: `${path}.steps.${at}.days`, story: [...story, waiting] },
          ...{ fault: 'court-too-early', step, pack, rule, days, after },
        },
      ]
    }),
  )
}

interface TooSoon {
  readonly story: ReadonlyArray<StoryLine>
  readonly since: StoryLine['on'] | undefined
  readonly on: StoryLine['on']
}

/** The life until that court, where it comes before the days are over. */
const tooSoon = (
  story: ReadonlyArray<StoryLine>,
  step: string,
  days: number,
  after: 'due-date' | 'first-reminder',
): ReadonlyArray<TooSoon> => {
  const end = story.findIndex((line) => line.happens === 'step' && line.step === step)
  const court = story[end]
  if (court === undefined) return []
  const told = story.slice(0, end)
  const first = told.find((line) => (after === 'due-date' ? line.happens === 'issued' : line.happens === 'step'))
  const since = first?.happens === 'issued' ? first.due : first?.on
  return since !== undefined && addDays(since, days) <= court.on
    ? []
    : [{ story: story.slice(0, end + 1), since, on: court.on }]
}
