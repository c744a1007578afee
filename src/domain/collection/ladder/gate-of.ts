import { contactGate } from '../../contact/gate.js'
import { lawPacks } from '../../contact/pack/all.js'
import type { LawPack } from '../../contact/pack/pack.js'
import type { ContactGate } from '../../contact/question.js'
import type { GateSettings } from '../../contact/settings.js'
import type { CollectionPolicy } from '../policy/policy.js'

/**
 * The gate that a policy wants: its packs with what the house is. `settings` are what a policy cannot say, such as calendars of
 * holidays.
 *
 * @since 0.2.0
 */
export const gateOf = (
  { contact = {} }: Pick<CollectionPolicy, 'contact'>,
  settings: GateSettings = {},
): ContactGate => {
  const { sectors, also, unverified, practices } = contact
  return contactGate(packsOf(contact, lawPacks), {
    ...settings,
    ...(sectors && { sectors }),
    ...(also && { also }),
    ...(unverified && { unverified }),
    ...(practices && { practices }),
  })
}

/** Those of the packs that a house goes by: all, where it names none. */
export const packsOf = (
  { packs: named }: NonNullable<CollectionPolicy['contact']>,
  packs: ReadonlyArray<LawPack>,
): ReadonlyArray<LawPack> => (named === undefined ? packs : packs.filter(({ id }) => named.includes(id)))
