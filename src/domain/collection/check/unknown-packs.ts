import { lawPacks } from '../../contact/pack/all.js'
import { nearest } from '../../value/nearest.js'
import type { CollectionPolicy } from '../policy/policy.js'
import type { PolicyFault } from './fault.js'

/** Packs and rules that nobody knows. */
export const unknownPacks = ({ contact = {} }: CollectionPolicy): ReadonlyArray<PolicyFault> => {
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
