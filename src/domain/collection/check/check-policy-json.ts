import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../../value/codec-error.js'
import { type CollectionPolicy, readPolicy } from '../policy/policy.js'
import { checkPolicy } from './check-policy.js'
import type { PolicyFault } from './fault.js'

/**
 * What is wrong with a policy as it stands in a file. `policy` is there where it can be read, and then there are no `problems`.
 * `faults` are those of `checkPolicy`; where something cannot be read they are those of the rest, as far as the rest is a policy.
 *
 * @since 0.2.0
 */
export interface CheckedPolicy {
  readonly policy: CollectionPolicy | undefined
  readonly problems: ReadonlyArray<Problem>
  readonly faults: ReadonlyArray<PolicyFault>
}

/**
 * Checks a policy as JSON: every problem of its form and every fault of what it says, at once. So a zone that nobody knows does not
 * hide that court comes without a notice.
 *
 * @since 0.2.0
 */
export const checkPolicyJson = (json: unknown): CheckedPolicy => {
  const read = readPolicy(json)
  if (E.isRight(read)) return { policy: read.right, problems: [], faults: checkPolicy(read.right) }
  const rest = readPolicy(read.left.reduce((whole, { path }) => without(whole, path.split('.')), json))
  return { policy: undefined, problems: read.left, faults: E.isRight(rest) ? checkPolicy(rest.right) : [] }
}

/** JSON without what stands at a place. An item of a list stays: the places behind it would move. */
const without = (json: unknown, [key, ...rest]: ReadonlyArray<string>): unknown => {
  if (key === undefined || typeof json !== 'object' || json === null || !Object.hasOwn(json, key)) return json
  if (Array.isArray(json)) {
    return rest.length === 0 ? json : json.map((item, index) => (`${index}` === key ? without(item, rest) : item))
  }
  const { [key]: found, ...others } = json as Readonly<Record<string, unknown>>
  return rest.length === 0 ? others : { ...others, [key]: without(found, rest) }
}
