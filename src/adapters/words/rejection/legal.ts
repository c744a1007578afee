import type { UnmetLegalCondition } from '../../../domain/debt/rejection.js'
import { tellAmount } from '../amount.js'

/** Why a debt cannot go to court, one condition. */
export const tellUnmet = (condition: UnmetLegalCondition): string => {
  switch (condition._tag) {
    case 'finalNotice':
      return 'no final notice was sent'
    case 'newFinalNotice':
      return `the final notice of ${condition.sentOn} asked for ${tellAmount(condition.asked)}, of which nothing is late any more`
    case 'minDaysPastDue':
      return `it is ${condition.actual} days past due, and ${condition.required} are required`
    case 'minAmount':
      return `${tellAmount(condition.actual)} is open, and at least ${tellAmount(condition.required)} is required`
    case 'notDisputed':
      return `${tellAmount(condition.disputed)} of it is disputed`
    case 'noOpenPromise':
      return `${tellAmount(condition.promised)} of it is promised`
    case 'notCovered':
      return `${tellAmount(condition.covered)} of it is covered by cheques`
    case 'nothingOnAccount':
      return `${tellAmount(condition.unapplied)} is on account for it, and placed on no debt`
    case 'noCurrentPlan':
      return `it is paid by plan ${condition.plan}`
    case 'noSettlement':
      return `settlement ${condition.settlement} may still be paid until ${condition.by}`
    case 'notHeld':
      return `nobody asks for money until ${condition.until}`
    case 'notWithAgency':
      return `agency ${condition.agency} has it to collect`
    case 'representativeKnown':
      return `the debtor has died or closed, it was told on ${condition.since}, and nobody is known to represent it`
    case 'notTimeBarred':
      return `it is time-barred from ${condition.timeBarredFrom}`
  }
}
