import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../../value/codec-error.js'
import { type CollectionPolicy, readPolicy } from '../policy/policy.js'
import type { PolicyAdopted } from '../policy/policy-adopted.js'

/**
 * Why the policy of an adoption cannot be told: its event has no `content`, or has one that this version of the package does not read.
 *
 * @since 0.2.0
 */
export interface PolicyUnreadable {
  readonly _tag: 'PolicyUnreadable'
  readonly version: string
  readonly problems: ReadonlyArray<Problem>
}

// A policy is read once, so that what is worked out of it is worked out once.
const known = new WeakMap<PolicyAdopted, E.Either<PolicyUnreadable, CollectionPolicy>>()

/**
 * The policy that was adopted, from the content of its event.
 *
 * @since 0.2.0
 */
export const adoptedPolicy = (event: PolicyAdopted): E.Either<PolicyUnreadable, CollectionPolicy> => {
  const found = known.get(event)
  if (found !== undefined) return found
  const unreadable = (problems: ReadonlyArray<Problem>): PolicyUnreadable => ({
    _tag: 'PolicyUnreadable',
    version: event.version,
    problems,
  })
  const read = E.mapLeft(unreadable)(readPolicy(jsonOf(event.content)))
  known.set(event, read)
  return read
}

/** Nothing where there is none: a policy is an object, and `readPolicy` says what is missing. */
const jsonOf = (content: string | undefined): unknown => {
  try {
    return content === undefined ? undefined : JSON.parse(content)
  } catch {
    return content
  }
}
