import type { GuaranteeId } from '../../value/id.js'
import type { Guarantee } from '../case-file.js'
import type { DebtCommandOf } from '../command.js'
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

const find = (debt: IssuedDebt, id: GuaranteeId): Guarantee | undefined =>
  debt.file.guarantees.find(({ guarantee }) => guarantee === id)

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
    const found = find(debt, guarantee)
    if (found === undefined) return reject({ _tag: 'UnknownGuarantee', guarantee })
    if (found.released) return reject({ _tag: 'GuaranteeReleased', guarantee })
    const refused = wrongAmount(debt, 'amount', amount) ?? beforeItBegan('guarantee', on, found.on)
    if (refused) return reject(refused)
    const { expires } = found
    if (expires !== undefined && on > expires) return reject({ _tag: 'GuaranteeExpired', guarantee, expires, on })
    const left = found.amount === undefined ? amount.amount : found.amount - found.enforced
    if (amount.amount > left) {
      return reject({ _tag: 'ExceedsGuarantee', amount, left: inCurrencyOf(debt, left) })
    }
    return accept({ type: 'GuaranteeEnforced', ...about(debt, on), guarantee, amount, reason })
  })
