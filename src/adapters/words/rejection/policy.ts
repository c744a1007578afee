import type { NotAdopted } from '../../../domain/collection/adoption/adoption.js'
import type { NotApproved } from '../../../domain/collection/refusal/against-limits.js'
import type { AgainstPolicy } from '../../../domain/collection/refusal/against-policy.js'
import { tellAmount } from '../amount.js'
import { tellReason } from '../collection-reason.js'
import { tellFault } from '../policy-fault.js'
import type { Words } from './words.js'

const by = (channel: string | undefined): string => (channel === undefined ? '' : ` by ${channel}`)

export const policyRejections: Words<NotAdopted | AgainstPolicy | NotApproved> = {
  NotByPolicy: ({ policy, step, channel, due, reasons }) =>
    [
      `policy ${policy} does not take the step ${step}${by(channel)} now`,
      due.length === 0
        ? 'nothing is due'
        : `what is due is ${due.map((one) => `${one.step}${by(one.channel)}`).join(', ')}`,
      ...reasons.map((reason) => tellReason(reason)),
    ].join('; '),
  NotApproved: ({ policy, act, amount, by, role, upTo, roles }) => {
    const limit = upTo === undefined ? 'who may approve none' : `who may approve up to ${tellAmount(upTo)}`
    const who = role === undefined ? `${by} has no role` : `${by} is ${role}, ${limit}`
    const others = roles.length === 0 ? 'nobody may approve so much' : `it takes ${roles.join(' or ')}`
    return `policy ${policy}: ${act} of ${tellAmount(amount)} is not approved: ${who}; ${others}`
  },
  RevisionMoved: ({ stated, revision }) =>
    `the debt has gone on since: the message was written of revision ${stated}, and it is at ${revision}`,
  PolicyHasFaults: ({ version, faults }) =>
    `policy ${version} has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}: ${faults.map((fault) => `${fault.path}: ${tellFault(fault)}`).join('; ')}. It is adopted only with an override that says why`,
  BeforeItsFirstDay: ({ from, effectiveFrom }) => `${from} is before ${effectiveFrom}, the first day of the policy`,
  VersionTaken: ({ version, hash, adoptedOn }) =>
    `another policy was adopted on ${adoptedOn} as version ${version} (hash ${hash}): give this one a version of its own`,
}
