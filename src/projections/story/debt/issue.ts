import type { DebtEventOf, Terms } from '../../../domain/debt/event.js'
import type { LateChargeStrategy } from '../../../domain/late-charge/strategy.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { anyOf, aside, percent, some, tagged } from '../phrase.js'
import type { Words } from '../words.js'

const whenLate: Readonly<Record<LateChargeStrategy['strategy'], string>> = {
  none: 'nothing is charged for paying late',
  fixed: 'a fee for paying late',
  'simple-interest': 'interest for paying late',
  'index-ratio': 'paying late is indexed',
  'agreed-penalty': 'the agreed penalty for paying late',
  'charity-undertaking': 'a gift to charity for paying late',
  'costs-only': 'only costs for paying late',
}

const terms = ({ agreement, methods, discounts, lateCharge }: Terms): ReadonlyArray<string> => [
  ...(agreement === undefined ? [] : [`agreement ${agreement}`]),
  ...(methods === undefined || methods.length === 0 ? [] : [`to be paid by ${anyOf(methods)}`]),
  ...(discounts ?? []).map(({ days, basisPoints }) => `${percent(basisPoints)} off within ${some(days, 'day')}`),
  ...(lateCharge === undefined ? [] : [whenLate[lateCharge.strategy]]),
]

const dueOf = ({ dueDate, instalments }: DebtEventOf<'DebtIssued'>): string =>
  instalments === undefined
    ? dueDate
    : instalments.map(({ due, amount }) => `${tellAmount(amount)} on ${due}`).join(', ')

export const issueWords: Words<DebtEventOf<'DebtIssued' | 'DueDateExtended'>> = {
  DebtIssued: (e) => {
    const more = [...terms(e.terms ?? {}), ...(e.tags === undefined ? [] : [tagged(e.tags)])].filter(
      (each) => each !== '',
    )
    return `Issued to ${e.debtor}: ${tellAmount(e.principal)}, due ${dueOf(e)}${aside(e.reference)}${more.map((each) => `; ${each}`).join('')}`
  },
  DueDateExtended: (e) => `Due date moved from ${e.from} to ${e.to}, agreed by ${e.agreedBy}: ${e.reason}`,
}
