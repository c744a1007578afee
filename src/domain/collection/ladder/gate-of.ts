import { contactGate } from '../../contact/gate.js'
import { lawPacks } from '../../contact/pack/all.js'
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
  const { packs, sectors, also, unverified, practices } = contact
  const wanted = packs === undefined ? lawPacks : lawPacks.filter(({ id }) => packs.includes(id))
  return contactGate(wanted, {
    ...settings,
    ...(sectors && { sectors }),
    ...(also && { also }),
    ...(unverified && { unverified }),
    ...(practices && { practices }),
  })
}
