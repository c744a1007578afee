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

/** Somebody, or something, stands in for the debt. */
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

/** What a guarantee is to stand in for: so much, in minor units, from a day until another. */
interface Need {
  readonly amount: bigint
  readonly from: LocalDate
  readonly until: LocalDate
}

/**
 * Why a guarantee does not stand in for that much of the debt all the time: it is not registered on it, was not yet, was released,
 * expires before the end, or less is left of it.
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

/** What a guarantee may still be called upon for; no figure where it is for all that is owed. */
const leftOf = (found: Guarantee | undefined): bigint | undefined =>
  found?.amount === undefined ? undefined : found.amount - found.enforced

/** The guarantee is given back. */
export const releaseGuarantee = (command: DebtCommandOf<'ReleaseGuarantee'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { guarantee, reason, on } = command
    const found = find(debt, guarantee)
    if (found === undefined) return reject({ _tag: 'UnknownGuarantee', guarantee })
    if (found.released) return nothing
    const early = beforeItBegan('guarantee', on, found.on)
    return early ? reject(early) : accept({ type: 'GuaranteeReleased', ...about(debt, on), guarantee, reason })
  })

/** A guarantee is called upon, while it lasts and for no more than it is good for. The money comes as a payment. */
export const enforceGuarantee = (command: DebtCommandOf<'EnforceGuarantee'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { guarantee, amount, reason, on } = command
    const refused =
      wrongAmount(debt, 'amount', amount) ??
      unfitGuarantee(debt, guarantee, { amount: amount.amount, from: on, until: on })
    if (refused) return reject(refused)
    return accept({ type: 'GuaranteeEnforced', ...about(debt, on), guarantee, amount, reason })
  })
