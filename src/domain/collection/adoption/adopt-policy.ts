import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { CollectionPolicy, type CollectionPolicyJson } from '../policy/policy.js'

/**
 * Adopts a policy from a day on; without one, from its own first day. With faults it is adopted only for a reason, `override`, which
 * is kept.
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
 * The JSON of {@link AdoptPolicy}.
 *
 * @since 0.2.0
 */
export interface AdoptPolicyJson extends Omit<AdoptPolicy, 'policy' | 'on' | 'from'> {
  readonly on: string
  readonly policy: CollectionPolicyJson
  readonly from?: string | undefined
}

/**
 * Codec of {@link AdoptPolicy}.
 *
 * @since 0.2.0
 */
export const AdoptPolicy: t.Type<AdoptPolicy, AdoptPolicyJson> = t.intersection([
  t.strict({ type: t.literal('AdoptPolicy'), on: LocalDate, policy: CollectionPolicy, adoptedBy: Text }),
  t.exact(t.partial({ from: LocalDate, document: Text, override: Text })),
])
