import type { ContactOwner } from '../../../domain/debt/command/reminder.js'
import type { DebtRejection, NotDunnable } from '../../../domain/debt/rejection.js'
import type { LateChargeError } from '../../../domain/late-charge/error.js'
import { tellAmount } from '../amount.js'
import type { Own } from './common.js'
import { tellUnmet } from './legal.js'
import type { Words } from './words.js'

/** `partiallyKept`, as people say it. */
const spaced = (name: string): string =>
  name.replaceAll('-', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const kept = ({ open, disputed, promised, notDue, covered, unapplied, heldUntil }: NotDunnable): string => {
  const parts = [
    `${tellAmount(disputed)} is disputed`,
    `${tellAmount(promised)} promised`,
    ...(notDue.amount === 0n ? [] : [`${tellAmount(notDue)} not due yet`]),
    ...(covered.amount === 0n ? [] : [`${tellAmount(covered)} covered by cheques`]),
    ...(unapplied.amount === 0n ? [] : [`${tellAmount(unapplied)} on account and not placed`]),
  ]
  const named = `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return `of ${tellAmount(open)} open, ${named}${heldUntil === undefined ? '' : `, and nobody asks for money until ${heldUntil}`}`
}

/** Why a late charge cannot be assessed, in words. */
export const notAssessable = (error: LateChargeError): string => {
  switch (error._tag) {
    case 'RateUnknown':
      return `no ${error.base === undefined ? 'rate' : `base rate of ${error.base}`} is known for ${error.on}`
    case 'IndexUnknown':
      return `index ${error.index} is not known for ${error.on}`
    case 'CurrencyMismatch':
      return `the currency must be ${error.expected}, and is ${error.given}`
    case 'TooManyDigits':
      return `that of ${error.from} to ${error.to} has too many digits to be exact`
  }
}

const speakers: Readonly<Record<ContactOwner, string>> = {
  creditor: 'the creditor',
  agency: 'the agency',
  legal: 'legal',
}

export const debtRejections: Words<Own<DebtRejection>> = {
  NotIssued: (why) => `debt ${why.debt} has not been issued`,
  AlreadyIssued: (why) => `debt ${why.debt} was issued already, with another ${why.differs.join(', ')}`,
  NotOpen: (why) => `debt ${why.debt} is not open: it is ${spaced(why.situation)}`,
  BeforeIssue: (why) => `${why.on} is before the debt was issued on ${why.issuedOn}`,
  NotLater: (why) => `${why.to} is not later than the due date ${why.dueDate}`,

  BeforePayment: (why) => `${why.on} is before the payment of ${why.paidOn}`,
  ExceedsOpen: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.open)} that is open from ${why.on} on`,
  IdTooLong: (why) => `${why.field} would be ${why.length} characters long, and may be ${why.longest}: name it`,
  ExceedsRecoverable: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.recoverable)} that can still be recovered`,
  UnknownPayment: (why) => `the debt has not taken allocation ${why.allocation} of payment ${why.payment}`,
  PaymentsApplied: (why) => `${tellAmount(why.paid)} was paid on the debt: take that back first`,

  ToleranceTooLarge: (why) =>
    `a tolerance of ${tellAmount(why.tolerance)} leaves nothing of ${tellAmount(why.amount)} to keep`,
  DeadlinePassed: (why) => `a promise made on ${why.on} cannot be due by ${why.by} with the deadline ${why.deadline}`,
  TooManyPromises: (why) => `${why.open} promises are open, and at most ${why.max} may be`,
  UnknownPromise: (why) => `the debt has no promise ${why.promise}`,
  PromiseNotOpen: (why) => `promise ${why.promise} is not open: it is ${spaced(why.status)}`,
  TooEarlyToJudge: (why) =>
    `promise ${why.promise} cannot be judged on ${why.on}: ${why.deadline === undefined ? 'it need not be kept during a dispute or a moratorium' : `its deadline is ${why.deadline}`}`,

  InstalmentsOutOfOrder: (why) => `an instalment is due on ${why.due}, which is not after ${why.notAfter}`,
  InstalmentsDoNotSum: (why) =>
    `the instalments sum to ${tellAmount(why.instalments)}, and the principal is ${tellAmount(why.principal)}`,
  NotLastInstalment: (why) => `the due date ${why.dueDate} is not the day of the last instalment, ${why.last}`,
  PlanDoesNotSum: (why) => `the instalments sum to ${tellAmount(why.instalments)}, and ${tellAmount(why.open)} is open`,
  PlanInForce: (why) => `plan ${why.plan} is in force: its instalments say when money is due`,
  UnknownPlan: (why) => `the debt has no plan ${why.plan}`,
  PlanNotInForce: (why) => `plan ${why.plan} is not in force: it is ${spaced(why.status)}`,
  ProposalExpired: (why) => `plan ${why.plan} could be signed until ${why.validUntil}, and not on ${why.on}`,
  GuaranteeRequired: (why) =>
    `a plan of ${tellAmount(why.total)} needs a guarantee, as every plan above ${tellAmount(why.above)} does`,
  UnknownGuarantee: (why) => `the debt has no guarantee ${why.guarantee}`,
  GuaranteeExpired: (why) => `guarantee ${why.guarantee} is good until ${why.expires}, and not on ${why.on}`,
  GuaranteeReleased: (why) => `guarantee ${why.guarantee} was released already`,
  ExceedsGuarantee: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.left)} that is left of the guarantee`,

  ExceedsUndisputed: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.undisputed)} that is not disputed yet`,
  UnknownDispute: (why) => `the debt has no dispute ${why.dispute}`,
  AlreadyResolved: (why) => `dispute ${why.dispute} was resolved on ${why.on}, as ${why.outcome}: raise another one`,
  RemedyRequired: (why) =>
    `dispute ${why.dispute} ends with an error of the creditor: say how it is put right, and by when`,

  SettlementInForce: (why) => `settlement ${why.settlement} is agreed already`,
  UnknownSettlement: (why) => `the debt has no settlement ${why.settlement}`,
  SettlementNotDue: (why) =>
    `settlement ${why.settlement} may be paid until ${why.by}: it cannot be judged on ${why.on}`,
  NotLess: (why) =>
    `a settlement for ${tellAmount(why.pay)} gives up nothing of the ${tellAmount(why.open)} that is open`,

  NoLateChargeTerms: (why) => `debt ${why.debt} has no terms for paying late, and none were given`,
  LateChargeNotAssessable: (why) => `the late charge cannot be assessed: ${notAssessable(why.error)}`,
  TooLarge: (why) =>
    `the debt would have been charged ${tellAmount(why.amount)}, and ${tellAmount(why.largest)} is the most`,
  ExceedsCharged: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.open)} of ${why.component} that is open`,

  UnknownHold: (why) => `the debt has no hold ${why.hold}`,
  NotOwnerOfContact: (why) =>
    `it is for ${speakers[why.owner]} to speak to the debtor, and not for ${speakers[why.by]}`,
  RepresentativeUnknown: (why) =>
    `the debtor has died or closed, it was told on ${why.since}: first ask who represents it`,
  NothingToDun: (why) => `${kept(why)}: nothing is left to ask for`,
  BalanceMisstated: (why) =>
    `the reminder states ${tellAmount(why.stated)}, and only ${tellAmount(why.dunnable)} may be asked for`,
  UnknownPlacement: (why) => `the debt has no agency placement ${why.placement}`,
  ExceedsClaim: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.left)} that is left of what the agency was given to collect`,
  AlreadyReferred: (why) => `the debt was referred to legal on ${why.on} already`,
  NotReferred: (why) => `debt ${why.debt} was not referred to legal`,
  LegalConditionsNotMet: (why) => `the debt cannot go to legal: ${why.unmet.map(tellUnmet).join('; ')}`,
}
