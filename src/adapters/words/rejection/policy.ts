import type { NotAdopted } from '../../../domain/collection/adoption.js'
import { tellFault } from '../policy-fault.js'
import type { Words } from './words.js'

export const policyRejections: Words<NotAdopted> = {
  PolicyHasFaults: ({ version, faults }) =>
    `policy ${version} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: ${faults.map((fault) => `${fault.path}: ${tellFault(fault)}`).join('; ')}. It is adopted only with an override that says why`,
  BeforeItsFirstDay: ({ from, effectiveFrom }) => `${from} is before ${effectiveFrom}, the first day of the policy`,
  VersionTaken: ({ version, hash, adoptedOn }) =>
    `another policy was adopted on ${adoptedOn} as version ${version} (hash ${hash}): give this one a version of its own`,
}
