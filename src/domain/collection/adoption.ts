import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Decider } from '../decider.js'
import { Text } from '../value/id.js'
import { LocalDate } from '../value/local-date.js'
import { sha256 } from '../value/sha-256.js'
import { checkPolicy } from './check/check-policy.js'
import type { PolicyFault } from './check/fault.js'
import { CollectionPolicy } from './policy.js'

// FROZEN: a stored format.

/**
 * A policy was adopted: which one, by its version and the hash of its JSON, who did it, and from which day it holds. `document` is
 * where it is kept. `override` is why it was adopted with its `faults`, by their places.
 *
 * @since 0.2.0
 */
export const PolicyAdopted = t.intersection([
  t.type({
    type: t.literal('PolicyAdopted'),
    on: LocalDate,
    version: Text,
    hash: Text,
    from: LocalDate,
    adoptedBy: Text,
  }),
  t.partial({ document: Text, override: t.type({ reason: Text, faults: t.readonlyArray(Text) }) }),
])
export type PolicyAdopted = Readonly<t.TypeOf<typeof PolicyAdopted>>

/**
 * Adopts a policy from a day on; without one, from its own first day. With faults it is adopted only for a reason, which is kept.
 *
 * @since 0.2.0
 */
export interface AdoptPolicy {
  readonly type: 'AdoptPolicy'
  readonly on: LocalDate
  readonly policy: CollectionPolicy
  readonly adoptedBy: string
  readonly from?: LocalDate | undefined
  readonly document?: string | undefined
  readonly override?: string | undefined
}

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
 * A policy by what it says, as a SHA-256 in hexadecimal: the same for the same policy, whatever the order of its keys.
 *
 * @since 0.2.0
 */
export const policyHash = (policy: CollectionPolicy): string => sha256(inOrder(CollectionPolicy.encode(policy)))

const inOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const told = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${inOrder(one)}`)
  return `{${told.join(',')}}`
}

/**
 * The adoption of policies, as a decider of its own: `PolicyAdopted` is the event, and who keeps it can replay any past decision
 * under the policy of its day.
 *
 * @since 0.2.0
 */
export const adoption: Decider<AdoptPolicy, Adoptions, PolicyAdopted, NotAdopted> = {
  initial: [],
  decide: (command, adopted) => {
    const { policy, on, adoptedBy, from = policy.effectiveFrom, document, override } = command
    const { version, effectiveFrom } = policy
    const hash = policyHash(policy)
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
    return E.right([{ type: 'PolicyAdopted', on, version, hash, from, adoptedBy, ...where, ...kept }])
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
