import { sha256 } from '../../value/sha-256.js'
import { CollectionPolicy } from './policy.js'

/**
 * A policy as JSON in one form only: the same text for the same policy, whatever the order of its keys.
 *
 * @since 0.2.0
 */
export const policyContent = (policy: CollectionPolicy): string => inOrder(CollectionPolicy.encode(policy))

/**
 * A policy by what it says, as a SHA-256 in hexadecimal: that of {@link policyContent}.
 *
 * @since 0.2.0
 */
export const policyHash = (policy: CollectionPolicy): string => sha256(policyContent(policy))

const inOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const told = entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${inOrder(one)}`)
  return `{${told.join(',')}}`
}
