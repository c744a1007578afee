import { lawPacks } from '../../contact/pack/all.js'
import type { LawPack } from '../../contact/pack/pack.js'
import { nearest } from '../../value/nearest.js'
import { isWithin } from '../in-segment.js'
import type { CollectionPolicy } from '../policy.js'
import type { CollectionStrategy } from '../strategy.js'
import type { PolicyFault } from './fault.js'

/** Packs that nobody knows, and wishes that a law does not allow. */
export const ofContact = (policy: CollectionPolicy): ReadonlyArray<PolicyFault> => [
  ...unknownPacks(policy),
  ...policy.strategies.flatMap((strategy, index) => cadence(policy, strategy, `strategies.${index}.cadence`)),
]

const unknownPacks = ({ contact = {} }: CollectionPolicy): ReadonlyArray<PolicyFault> => {
  const ids = lawPacks.map(({ id }) => id)
  const told = (key: 'packs' | 'also'): ReadonlyArray<PolicyFault> =>
    (contact[key] ?? []).flatMap((pack, index) =>
      ids.includes(pack)
        ? []
        : [{ path: `contact.${key}.${index}`, story: [], fault: 'unknown-pack', pack, nearest: nearest(pack, ids) }],
    )
  const rules = lawPacks.flatMap((pack) => pack.rules.map((rule) => `${pack.id}/${rule.id}`))
  const named = (key: 'unverified' | 'practices'): ReadonlyArray<PolicyFault> =>
    (contact[key] ?? []).flatMap((rule, index) =>
      rules.includes(rule)
        ? []
        : [{ path: `contact.${key}.${index}`, story: [], fault: 'unknown-rule', rule, nearest: nearest(rule, rules) }],
    )
  return [...told('packs'), ...told('also'), ...named('unverified'), ...named('practices')]
}

const cadence = (
  { contact = {} }: CollectionPolicy,
  { cadence: wish, for: segment = {} }: CollectionStrategy,
  path: string,
): ReadonlyArray<PolicyFault> => {
  if (wish === undefined) return []
  const { contacts, inDays } = wish
  const inForce = lawPacks.filter(
    (pack) => (contact.packs === undefined || contact.packs.includes(pack.id)) && binds(pack, segment, contact),
  )
  return inForce.flatMap((pack) =>
    pack.rules.flatMap((rule) => {
      if (rule.rule !== 'cap' || !isOn(pack, rule, contact)) return []
      const { limit, days } = rule
      return contacts * days <= limit * inDays
        ? []
        : [{ path, story: [], fault: 'cap-below-cadence', contacts, inDays, pack: pack.id, rule: rule.id, limit, days }]
    }),
  )
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
