import * as fc from 'fast-check'
import type { DebtCommand } from '../../../../domain/debt/command.js'
import { debtCommand } from './command.js'
import { disputing, resolving } from './dispute.js'
import { cancelling, crediting, writingOff } from './give-up.js'
import { type IssueConstraints, issuing } from './issue.js'
import { paying, reversing } from './pay.js'
import { judging, promising, withdrawing } from './promise.js'
import { referring } from './refer-to-legal.js'
import { reminding } from './remind.js'
import { extending, rescheduling } from './reschedule.js'
import type { DebtFit } from './sight.js'

/** For every command one that fits the debt which it meets, and how often it is asked. */
const steps = (constraints: IssueConstraints) =>
  ({
    IssueDebt: [1, issuing(constraints)],
    RemindDebtor: [3, reminding()],
    PromisePayment: [7, promising()],
    EvaluatePromise: [5, judging()],
    WithdrawPromise: [1, withdrawing()],
    ApplyPayment: [9, paying()],
    ReversePayment: [4, reversing()],
    RescheduleDebt: [1, rescheduling()],
    ExtendDueDate: [2, extending()],
    ReferToLegal: [4, referring()],
    WriteOffDebt: [2, writingOff()],
    IssueCreditNote: [2, crediting()],
    RaiseDispute: [2, disputing()],
    ResolveDispute: [3, resolving()],
    CancelDebt: [1, cancelling()],
  }) as const satisfies { readonly [T in DebtCommand['type']]: readonly [number, fc.Arbitrary<DebtFit>] }

export interface DebtStepConstraints extends IssueConstraints {
  /** Only these commands; all by default. */
  readonly only?: ReadonlyArray<DebtCommand['type']>
}

/**
 * The next command of a debt's life, made to fit the debt as it then is: mostly it is accepted. One in twenty is any
 * command at all, about the same debt.
 *
 * @example history(debt, debtStep({ only: ['IssueDebt', 'PromisePayment', 'ApplyPayment'] }))
 */
export const debtStep = ({ only, ...constraints }: DebtStepConstraints = {}): fc.Arbitrary<DebtFit> => {
  const all = steps(constraints)
  const types = only ?? (Object.keys(all) as ReadonlyArray<DebtCommand['type']>)
  const fitting = types.map((type) => ({ weight: 2 * all[type][0], arbitrary: all[type][1] }))
  const weight = Math.max(1, Math.round(fitting.reduce((sum, each) => sum + each.weight, 0) / 20))
  return fc.oneof(...fitting, { weight, arbitrary: wild(types) })
}

const wild = (types: ReadonlyArray<DebtCommand['type']>): fc.Arbitrary<DebtFit> =>
  debtCommand(...types).map(
    (command) => (state) => (state.situation === 'unissued' ? command : { ...command, debt: state.debt }),
  )
