import type { LocalDate } from '../../value/local-date.js'
import type { Guarantee } from '../case-file.js'
import type { DebtCommandOf } from '../command.js'
import type { DebtRejection } from '../rejection.js'
import { type DebtState, type IssuedDebt, inCurrencyOf } from '../state.js'
import {
  about,
  accept,
  beforeItBegan,
  type Decision,
  endsBeforeItBegins,
  nothing,
  reject,
  whenIssued,
  whenOpen,
  wrongAmount,
} from './decision.js'

/** Registers a guarantee for the debt. */
export const registerGuarantee = (command: DebtCommandOf<'RegisterGuarantee'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { guarantee, kind, reference, amount, expires, on } = command
    if (find(debt, guarantee)) return reject({ _tag: 'DuplicateId', kind: 'guarantee', id: guarantee })
    const wrong = amount && wrongAmount(debt, 'amount', amount)
    if (wrong) return reject(wrong)
    const late = endsBeforeItBegins('guarantee', on, expires)
    if (late) return reject(late)
    return accept({
      type: 'GuaranteeRegistered',
      ...about(debt, on),
      guarantee,
      kind,
      reference,
      ...(amount === undefined ? {} : { amount }),
      ...(expires === undefined ? {} : { expires }),
    })
  })

const find = (debt: IssuedDebt, id: string): Guarantee | undefined =>
  debt.file.guarantees.find(({ guarantee }) => guarantee === id)

/** The amount, in minor units, that a guarantee must cover, and for which days (inclusive). */
interface Need {
  readonly amount: bigint
  readonly from: LocalDate
  readonly until: LocalDate
}

/**
 * Why a guarantee does not cover a need: unknown, released, expires too early, too little left of it, or registered later.
 */
export const unfitGuarantee = (debt: IssuedDebt, named: string, need: Need): DebtRejection | undefined => {
  const found = find(debt, named)
  if (found === undefined) return { _tag: 'UnknownGuarantee', guarantee: named }
  const { guarantee, expires } = found
  if (found.released) return { _tag: 'GuaranteeReleased', guarantee }
  if (expires !== undefined && need.until > expires) {
    return { _tag: 'GuaranteeExpired', guarantee, expires, on: need.until }
  }
  const left = leftOf(found)
  if (left !== undefined && need.amount > left) {
    return { _tag: 'ExceedsGuarantee', amount: inCurrencyOf(debt, need.amount), left: inCurrencyOf(debt, left) }
  }
  return beforeItBegan('guarantee', need.from, found.on)
}

/** How much can still be demanded of a guarantee, in minor units; `undefined` if it covers the whole debt. */
const leftOf = (found: Guarantee | undefined): bigint | undefined =>
  found?.amount === undefined ? undefined : found.amount - found.enforced

/** Releases a guarantee. */
export const releaseGuarantee = (command: DebtCommandOf<'ReleaseGuarantee'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { guarantee, reason, on } = command
    const found = find(debt, guarantee)
    if (found === undefined) return reject({ _tag: 'UnknownGuarantee', guarantee })
    if (found.released) return nothing
    const early = beforeItBegan('guarantee', on, found.on)
    return early ? reject(early) : accept({ type: 'GuaranteeReleased', ...about(debt, on), guarantee, reason })
  })

/** Calls on a guarantee, while it lasts and up to what is left of it. The money itself is recorded as a payment. */
export const enforceGuarantee = (command: DebtCommandOf<'EnforceGuarantee'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { guarantee, amount, reason, on } = command
    const refused =
      wrongAmount(debt, 'amount', amount) ??
      unfitGuarantee(debt, guarantee, { amount: amount.amount, from: on, until: on })
    if (refused) return reject(refused)
    return accept({ type: 'GuaranteeEnforced', ...about(debt, on), guarantee, amount, reason })
  })
