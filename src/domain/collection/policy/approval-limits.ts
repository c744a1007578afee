import * as t from 'io-ts'
import { PolicyAmounts } from './amounts.js'

/**
 * In which role somebody acts.
 *
 * @since 0.2.0
 */
export const ActorRole = t.keyof(
  { sales: null, finance: null, collector: null, manager: null, legal: null, agency: null },
  'a role',
)
export type ActorRole = t.TypeOf<typeof ActorRole>

/**
 * What is approved: that something is given up, put off or taken further.
 *
 * @since 0.2.0
 */
export const ApprovedAct = t.keyof(
  {
    concession: null,
    settlement: null,
    'write-off': null,
    waiver: null,
    extension: null,
    plan: null,
    refund: null,
    'refer-to-legal': null,
    'place-with-agency': null,
  },
  'what is approved',
)
export type ApprovedAct = t.TypeOf<typeof ApprovedAct>

/**
 * Up to how much a role may approve something, by currency. What is not named may not be approved.
 *
 * @since 0.2.0
 */
export const ApprovalLimit = t.type({ role: ActorRole, act: ApprovedAct, upTo: PolicyAmounts }, 'a limit of approval')
export type ApprovalLimit = Readonly<t.TypeOf<typeof ApprovalLimit>>
