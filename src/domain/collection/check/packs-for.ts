import { lawPacks } from '../../contact/pack/all.js'
import type { LawPack } from '../../contact/pack/pack.js'
import { packsOf } from '../ladder/gate-of.js'
import { isWithin } from '../policy/in-segment.js'
import type { CollectionPolicy } from '../policy/policy.js'
import type { CollectionStrategy } from '../policy/strategy.js'

/** The packs that bind the creditor for some debt of a segment. */
export const packsFor = (
  { contact = {} }: CollectionPolicy,
  segment: NonNullable<CollectionStrategy['for']>,
): ReadonlyArray<LawPack> => packsOf(contact, lawPacks).filter((pack) => binds(pack, segment, contact))

type Contact = NonNullable<CollectionPolicy['contact']>

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
