import { lawPacks } from '../../contact/pack/all.js'
import type { LawPack } from '../../contact/pack/pack.js'
import { addDays } from '../../value/local-date.js'
import { isWithin } from '../policy/in-segment.js'
import type { CollectionPolicy } from '../policy/policy.js'
import type { CollectionStrategy } from '../policy/strategy.js'
import type { PolicyFault } from './fault.js'
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
  const { contact = {} } = policy
  const inForce = lawPacks.filter(
    (pack) => (contact.packs === undefined || contact.packs.includes(pack.id)) && binds(pack, segment, contact),
  )
  return inForce.flatMap((pack) =>
    pack.rules.flatMap((rule): ReadonlyArray<PolicyFault> => {
      if (rule.rule !== 'cap' || !isOn(pack, rule, contact)) return []
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

type Contact = NonNullable<CollectionPolicy['contact']>

/** Whether a pack binds the creditor for some debt of the segment. */
const binds = (
  { id, appliesWhen }: LawPack,
  segment: NonNullable<CollectionStrategy['for']>,
  contact: Contact,
): boolean => {
  const { collector, debtors, jurisdictions, sector } = appliesWhen
  if (contact.also?.includes(id) !== true) {
    if (collector === 'third-party') return false
    if (sector !== 'any' && contact.sectors?.includes(sector) !== true) return false
  }
  if (segment.kinds !== undefined && !segment.kinds.some((kind) => debtors.includes(kind))) return false
  return (
    jurisdictions.length === 0 ||
    segment.jurisdictions === undefined ||
    segment.jurisdictions.some((one) => jurisdictions.some((law) => isWithin(one, law) || isWithin(law, one)))
  )
}

const isOn = (pack: LawPack, rule: LawPack['rules'][number], { unverified = [], practices = [] }: Contact): boolean => {
  const { status = pack.status, verified = pack.verified } = rule
  const isNamed = (names: ReadonlyArray<string>): boolean => names.includes(`${pack.id}/${rule.id}`)
  const stands = status === 'in-force' || (status === 'industry-practice' && isNamed(practices))
  return stands && (verified || isNamed(unverified))
}
