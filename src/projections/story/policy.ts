import type { PolicyAdopted } from '../../domain/collection/policy/policy-adopted.js'
import { aside, when } from './phrase.js'
import type { Words } from './words.js'

export const policyWords: Words<PolicyAdopted> = {
  PolicyAdopted: (e) =>
    `Policy ${e.version} adopted by ${e.adoptedBy}, in force from ${e.from}${aside(e.document)}${when(e.override, ({ reason, faults }) => `; with ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} (${faults.join(', ')}), since ${reason}`)}; hash ${e.hash}`,
}
