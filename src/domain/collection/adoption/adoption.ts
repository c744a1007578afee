import * as E from 'fp-ts/lib/Either.js'
import type { Decider } from '../../decider.js'
import type { LocalDate } from '../../value/local-date.js'
import { sha256 } from '../../value/sha-256.js'
import { checkPolicy } from '../check/check-policy.js'
import type { PolicyFault } from '../check/fault.js'
import type { PolicyAdopted } from '../policy/policy-adopted.js'
import { policyContent } from '../policy/policy-hash.js'
import type { AdoptPolicy } from './adopt-policy.js'

/**
 * Why a policy is not adopted: it has faults, it would hold before its own first day, or another one has its version.
 *
 * @since 0.2.0
 */
export type NotAdopted =
  | { readonly _tag: 'PolicyHasFaults'; readonly version: string; readonly faults: ReadonlyArray<PolicyFault> }
  | { readonly _tag: 'BeforeItsFirstDay'; readonly from: LocalDate; readonly effectiveFrom: LocalDate }
  | { readonly _tag: 'VersionTaken'; readonly version: string; readonly hash: string; readonly adoptedOn: LocalDate }

/**
 * The policies that were adopted, in the order in which they were.
 *
 * @since 0.2.0
 */
export type Adoptions = ReadonlyArray<PolicyAdopted>

/**
 * The adoption of policies, as a decider of its own: a book has one stream of them, and any past decision is replayed under the
 * policy of its day.
 *
 * @since 0.2.0
 */
export const adoption: Decider<AdoptPolicy, Adoptions, PolicyAdopted, NotAdopted> = {
  initial: [],
  decide: (command, adopted) => {
    const { policy, on, adoptedBy, from = policy.effectiveFrom, document, override } = command
    const { version, effectiveFrom } = policy
    const content = policyContent(policy)
    const hash = sha256(content)
    if (from < effectiveFrom) return E.left({ _tag: 'BeforeItsFirstDay', from, effectiveFrom })
    const same = adopted.find((one) => one.version === version)
    if (same !== undefined && same.hash !== hash) {
      return E.left({ _tag: 'VersionTaken', version, hash: same.hash, adoptedOn: same.on })
    }
    if (same !== undefined && adopted.at(-1) === same && same.from === from) return E.right([])
    const faults = checkPolicy(policy)
    if (faults.length > 0 && override === undefined) return E.left({ _tag: 'PolicyHasFaults', version, faults })
    const kept =
      faults.length === 0 ? {} : { override: { reason: override ?? '', faults: faults.map(({ path }) => path) } }
    const where = document === undefined ? {} : { document }
    return E.right([{ type: 'PolicyAdopted', on, version, hash, from, adoptedBy, content, ...where, ...kept }])
  },
  evolve: (adopted, event) => [...adopted, event],
  isTerminal: () => false,
}

/**
 * Which policy holds on a day: of those whose day has come by then the one with the latest, and of the same day the one adopted last. With
 * `known`, the day by which it was adopted, it is what was in force as one knew it then.
 *
 * @since 0.2.0
 */
export const policyInForce = (adopted: Adoptions, day: LocalDate, known: LocalDate = day): PolicyAdopted | undefined =>
  adopted
    .filter(({ on, from }) => on <= known && from <= day)
    .reduce<PolicyAdopted | undefined>(
      (last, one) => (last !== undefined && last.from > one.from ? last : one),
      undefined,
    )
