import type { Consequence, DebtEventOf, PlanTerms } from '../../../domain/debt/event.js'
import type { Instalment } from '../../../domain/value/instalment.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { some, when } from '../phrase.js'
import type { Words } from '../words.js'

type Offer = DebtEventOf<'PlanProposed' | 'PlanCountered'>
type PlanEvent =
  | Offer
  | DebtEventOf<
      'PlanSigned' | 'DebtRescheduled' | 'InstalmentMissed' | 'PlanCompleted' | 'PlanDefaulted' | 'PlanCancelled'
    >

const dates = (instalments: ReadonlyArray<Instalment>): string =>
  instalments.length === 0
    ? 'no instalments'
    : instalments.map(({ due, amount }) => `${tellAmount(amount)} on ${due}`).join(', ')

const consequences: Readonly<Record<Consequence, string>> = {
  accelerated: 'then all is due at once',
  'original-due-date': 'then the original due date counts again',
  'instalments-stay': 'then the instalments stay',
}

const underTerms = ({ graceDays, toleratedMisses, onDefault }: PlanTerms): string =>
  `; ${some(graceDays, 'day')} of grace, in default with more than ${toleratedMisses} missed, ${consequences[onDefault]}`

const offered = ({ plan, instalments, terms, validUntil }: Offer): string =>
  `plan ${plan}: ${dates(instalments)}${when(terms, underTerms)}${when(validUntil, (day) => `; to be signed by ${day}`)}`

const dueNow = ({ consequence, dueDate }: DebtEventOf<'PlanDefaulted'>): string => {
  if (consequence === 'instalments-stay') return 'the instalments stay'
  return consequence === 'accelerated' ? `all is due on ${dueDate}` : `the due date is ${dueDate} again`
}

export const planWords: Words<PlanEvent> = {
  PlanProposed: (e) => `${e.proposedBy} proposes ${offered(e)}`,
  PlanCountered: (e) => `${e.counteredBy} would rather have ${offered(e)}`,
  PlanSigned: (e) => `Plan ${e.plan} signed by ${e.signedBy} (${e.document})`,
  DebtRescheduled: (e) =>
    `Plan ${e.plan}: ${dates(e.instalments)} (${e.reason}; ${e.document}${when(e.guarantee, (by) => `, guaranteed by ${by}`)})${when(e.terms, underTerms)}`,
  InstalmentMissed: (e) =>
    `Instalment ${e.instalment} of plan ${e.plan} missed: ${tellAmount(e.missing)} of what was due ${e.due} has not come`,
  PlanCompleted: (e) => `Plan ${e.plan} completed: every instalment was paid`,
  PlanDefaulted: (e) => `Plan ${e.plan} in default with ${some(e.missed, 'instalment')} missed: ${dueNow(e)}`,
  PlanCancelled: (e) => `Plan ${e.plan} cancelled: ${e.reason}`,
}
