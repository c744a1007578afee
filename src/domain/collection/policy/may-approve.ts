import { type Money, money } from '../../value/money.js'
import { amountIn } from './amounts.js'
import type { ActorRole, ApprovedAct } from './approval-limits.js'
import type { CollectionPolicy } from './policy.js'

/**
 * Whether a role may approve an act of that amount, up to how much it may, and which roles may.
 *
 * @since 0.2.0
 */
export interface ApprovalAnswer {
  readonly may: boolean
  readonly upTo: Money | undefined
  readonly roles: ReadonlyArray<ActorRole>
}

/**
 * Asks a policy whether a role may approve something. A policy that limits nothing lets everybody approve everything; by one that does,
 * who has no role may approve nothing.
 *
 * @since 0.2.0
 */
export const mayApprove = (
  { approvals }: Pick<CollectionPolicy, 'approvals'>,
  { role, act, amount }: { readonly role: ActorRole | undefined; readonly act: ApprovedAct; readonly amount: Money },
): ApprovalAnswer => {
  if (approvals === undefined) return { may: true, upTo: undefined, roles: [] }
  const enough = approvals.filter((limit) => {
    const most = limit.act === act ? amountIn(limit.upTo, amount.currency) : undefined
    return most !== undefined && amount.amount <= most
  })
  const own = approvals
    .filter((limit) => limit.role === role && limit.act === act)
    .flatMap(({ upTo }) => amountIn(upTo, amount.currency) ?? [])
  const upTo = own.reduce<bigint | undefined>((most, one) => (most === undefined || one > most ? one : most), undefined)
  return {
    may: enough.some((limit) => limit.role === role),
    upTo: upTo === undefined ? undefined : money(upTo, amount.currency),
    roles: [...new Set(enough.map((limit) => limit.role))],
  }
}
