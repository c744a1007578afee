import * as fc from 'fast-check'
import { guaranteeId, planId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { consequence, guaranteeKind, planTerms } from '../kinds.js'
import { amount, type EventArbitraries, reason, says } from './says.js'

const plan = planId()
const instalments = fc.array(record({ due: localDate(), amount }), { maxLength: 6 })
const ofOffer = { terms: planTerms(), validUntil: localDate() }

export const planEvents: EventArbitraries<
  | 'PlanProposed'
  | 'PlanCountered'
  | 'PlanSigned'
  | 'DebtRescheduled'
  | 'InstalmentMissed'
  | 'PlanCompleted'
  | 'PlanDefaulted'
  | 'PlanCancelled'
> = {
  PlanProposed: record({ ...says('PlanProposed'), plan, instalments, proposedBy: text() }, ofOffer),
  PlanCountered: record({ ...says('PlanCountered'), plan, instalments, counteredBy: text() }, ofOffer),
  PlanSigned: record({ ...says('PlanSigned'), plan, document: text(), signedBy: text() }),
  DebtRescheduled: record(
    { ...says('DebtRescheduled'), plan, instalments, document: text(), reason },
    { guarantee: text(), terms: planTerms() },
  ),
  InstalmentMissed: record({
    ...says('InstalmentMissed'),
    plan,
    instalment: fc.nat(6),
    due: localDate(),
    missing: amount,
  }),
  PlanCompleted: record({ ...says('PlanCompleted'), plan }),
  PlanDefaulted: record({
    ...says('PlanDefaulted'),
    plan,
    missed: fc.nat(6),
    consequence: consequence(),
    dueDate: localDate(),
  }),
  PlanCancelled: record({ ...says('PlanCancelled'), plan, reason }),
}

const guarantee = guaranteeId()

export const guaranteeEvents: EventArbitraries<'GuaranteeRegistered' | 'GuaranteeReleased' | 'GuaranteeEnforced'> = {
  GuaranteeRegistered: record(
    { ...says('GuaranteeRegistered'), guarantee, kind: guaranteeKind(), reference: text() },
    { amount, expires: localDate() },
  ),
  GuaranteeReleased: record({ ...says('GuaranteeReleased'), guarantee, reason }),
  GuaranteeEnforced: record({ ...says('GuaranteeEnforced'), guarantee, amount, reason }),
}
