import { isOn } from '../../contact/bound-rules.js'
import type { LawPack } from '../../contact/pack/pack.js'
import { addDays } from '../../value/local-date.js'
import type { CollectionPolicy } from '../policy/policy.js'
import type { CollectionStrategy } from '../policy/strategy.js'
import type { PolicyFault } from './fault.js'
import { packsFor } from './packs-for.js'
import { type StoryLine, termDays } from './story.js'
import { firstDayOf } from './witness.js'

/** Wishes that a law does not allow. */
export const cadences = (policy: CollectionPolicy): ReadonlyArray<PolicyFault> =>
  policy.strategies.flatMap((strategy, index) => ofOne(policy, strategy, `strategies.${index}.cadence`))

type Cap = Extract<LawPack['rules'][number], { readonly rule: 'cap' }>

const ofOne = (
  policy: CollectionPolicy,
  { cadence: wish, for: segment = {} }: CollectionStrategy,
  path: string,
): ReadonlyArray<PolicyFault> => {
  if (wish === undefined) return []
  return packsFor(policy, segment).flatMap((pack) =>
    pack.rules.flatMap((rule): ReadonlyArray<PolicyFault> => {
      if (rule.rule !== 'cap' || !isOn(pack, rule, policy.contact ?? {})) return []
      const { limit, days, id } = rule
      const tooSoon = Math.floor(limit / wish.contacts) * wish.inDays
      if (tooSoon >= days) return []
      const story = storyOf(policy, wish, pack, rule)
      return [{ path, story, fault: 'cap-below-cadence', ...wish, pack: pack.id, rule: id, limit, days }]
    }),
  )
}

/** As many contacts as the law allows, as soon as the house wishes, and the next. */
const storyOf = (
  { effectiveFrom }: CollectionPolicy,
  { contacts, inDays }: NonNullable<CollectionStrategy['cadence']>,
  { id: pack }: LawPack,
  { limit, days }: Cap,
): ReadonlyArray<StoryLine> => {
  const first = addDays(firstDayOf(effectiveFrom), termDays + 1)
  const after = (count: number) => addDays(first, Math.floor(count / contacts) * inDays)
  return [
    { on: first, happens: 'contacts', count: limit, until: after(limit - 1) },
    { on: after(limit), happens: 'capped', pack, allowedOn: addDays(first, days) },
  ]
}
