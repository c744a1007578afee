import * as E from 'fp-ts/lib/Either.js'
import type { PlanId } from '../../value/id.js'
import type { Instalment } from '../../value/instalment.js'
import type { Proposal } from '../case-file.js'
import type { DebtCommandOf } from '../command.js'
import type { DebtEvent, DebtEventOf } from '../event.js'
import type { DebtRejection } from '../rejection.js'
import { currentPlan, type DebtState, inCurrencyOf, type OpenDebt, openBalance } from '../state.js'
import {
  about,
  accept,
  beforeItBegan,
  type Decision,
  endsBeforeItBegins,
  reject,
  whenOpen,
  wrongAmount,
  wrongCurrency,
} from './decision.js'
import { unfitGuarantee } from './guarantee.js'

/** Proposes a plan. The debt stays as it is until the plan is signed. */
export const proposePlan = (command: DebtCommandOf<'ProposePlan'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { plan, instalments, proposedBy, on } = command
    const refused =
      usedBefore(debt, plan) ?? wrongInstalments(debt, command) ?? endsBeforeItBegins('plan', on, command.validUntil)
    return refused
      ? reject(refused)
      : accept({ type: 'PlanProposed', ...about(debt, on), plan, instalments, ...conditions(command), proposedBy })
  })

/** Answers the current proposal with other instalments. */
export const counterPlan = (command: DebtCommandOf<'CounterPlan'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { plan, instalments, counteredBy, on } = command
    const offer = onTheTable(debt, command)
    if (E.isLeft(offer)) return offer
    const refused = wrongInstalments(debt, command) ?? endsBeforeItBegins('plan', on, command.validUntil)
    return refused
      ? reject(refused)
      : accept({ type: 'PlanCountered', ...about(debt, on), plan, instalments, ...conditions(command), counteredBy })
  })

/**
 * Signs the proposed plan, effective at once. It must still sum to the open balance and have the guarantee that the policy
 * requires.
 */
export const signPlan = (command: DebtCommandOf<'SignPlan'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { plan, document, signedBy, guarantee, reason, on } = command
    const offer = onTheTable(debt, command)
    if (E.isLeft(offer)) return offer
    const { instalments, terms } = offer.right
    const unfit = wrongInstalments(debt, { instalments, on }) ?? notGuaranteed(debt, command, instalments)
    if (unfit) return reject(unfit)
    const signed: DebtEvent = { type: 'PlanSigned', ...about(debt, on), plan, document, signedBy }
    return accept(signed, ...takingEffect(debt, on, { plan, instalments, document, guarantee, reason, terms }))
  })

/** Puts a plan into force that was signed elsewhere. */
export const rescheduleDebt = (command: DebtCommandOf<'RescheduleDebt'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const refused =
      usedBefore(debt, command.plan) ??
      wrongInstalments(debt, command) ??
      notGuaranteed(debt, command, command.instalments)
    return refused ? reject(refused) : accept(...takingEffect(debt, command.on, command))
  })

type Agreed = Pick<DebtEventOf<'DebtRescheduled'>, 'plan' | 'instalments' | 'document' | 'reason'> & {
  readonly guarantee?: string | undefined
  readonly terms?: DebtEventOf<'DebtRescheduled'>['terms'] | undefined
}

/** The plan takes effect and replaces the one in force. */
const takingEffect = (debt: OpenDebt, on: OpenDebt['dueDate'], agreed: Agreed): ReadonlyArray<DebtEvent> => {
  const { plan, instalments, document, reason, guarantee, terms } = agreed
  const replaced = currentPlan(debt)
  const says = { ...about(debt, on), plan, instalments, document, reason }
  const rescheduled: DebtEvent = {
    type: 'DebtRescheduled',
    ...says,
    ...(guarantee === undefined ? {} : { guarantee }),
    ...(terms === undefined ? {} : { terms }),
  }
  return replaced === undefined
    ? [rescheduled]
    : [{ type: 'PlanCancelled', ...about(debt, on), plan: replaced.plan, reason: `replaced by ${plan}` }, rescheduled]
}

const conditions = ({ terms, validUntil }: DebtCommandOf<'ProposePlan' | 'CounterPlan'>) => ({
  ...(terms === undefined ? {} : { terms }),
  ...(validUntil === undefined ? {} : { validUntil }),
})

const usedBefore = (debt: OpenDebt, plan: PlanId): DebtRejection | undefined =>
  debt.plans.some((one) => one.plan === plan) || debt.file.proposal?.plan === plan
    ? { _tag: 'DuplicateId', kind: 'plan', id: plan }
    : undefined

/** The proposal that is answered or signed, if it has not expired. */
const onTheTable = (
  debt: OpenDebt,
  { plan, on }: DebtCommandOf<'CounterPlan' | 'SignPlan'>,
): E.Either<DebtRejection, Proposal> => {
  const { proposal } = debt.file
  if (proposal?.plan !== plan) {
    const status = debt.plans.find((one) => one.plan === plan)?.status
    return E.left(status === undefined ? { _tag: 'UnknownPlan', plan } : { _tag: 'PlanNotInForce', plan, status })
  }
  const { validUntil } = proposal
  if (validUntil !== undefined && on > validUntil) return E.left({ _tag: 'ProposalExpired', plan, validUntil, on })
  const early = beforeItBegan('plan', on, proposal.on)
  return early ? E.left(early) : E.right(proposal)
}

/** Instalments must sum to the open balance, on strictly increasing dates, the first not before the day of the plan. */
const wrongInstalments = (
  debt: OpenDebt,
  { instalments, on }: { readonly instalments: ReadonlyArray<Instalment>; readonly on: OpenDebt['dueDate'] },
): DebtRejection | undefined => {
  let sum = 0n
  let previous = on
  for (const [index, { due, amount }] of instalments.entries()) {
    const wrong = wrongAmount(debt, `instalments[${index}].amount`, amount)
    if (wrong) return wrong
    if (due < previous || (index > 0 && due === previous)) {
      return { _tag: 'InstalmentsOutOfOrder', due, notAfter: previous }
    }
    previous = due
    sum += amount.amount
  }
  const open = openBalance(debt)
  return sum === open
    ? undefined
    : { _tag: 'PlanDoesNotSum', instalments: inCurrencyOf(debt, sum), open: inCurrencyOf(debt, open) }
}

/**
 * Above the policy's amount a plan needs a guarantee registered on the debt that covers all of it until the last instalment.
 */
const notGuaranteed = (
  debt: OpenDebt,
  { guarantee, guaranteeAbove, on }: DebtCommandOf<'SignPlan' | 'RescheduleDebt'>,
  instalments: ReadonlyArray<Instalment>,
): DebtRejection | undefined => {
  if (guaranteeAbove === undefined) return undefined
  const foreign = wrongCurrency(debt, guaranteeAbove)
  if (foreign) return foreign
  const total = inCurrencyOf(debt, openBalance(debt))
  if (total.amount <= guaranteeAbove.amount) return undefined
  return guarantee === undefined
    ? { _tag: 'GuaranteeRequired', above: guaranteeAbove, total }
    : unfitGuarantee(debt, guarantee, { amount: total.amount, from: on, until: instalments.at(-1)?.due ?? on })
}
