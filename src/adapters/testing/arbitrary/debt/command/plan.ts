import * as fc from 'fast-check'
import { guaranteeId, planId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { guaranteeKind, planTerms } from '../kinds.js'
import { amount, type CommandArbitraries, reason, says } from './says.js'

const plan = planId()
const instalments = fc.array(record({ due: localDate(), amount }), { maxLength: 6 })
const ofOffer = { terms: planTerms(), validUntil: localDate() }
const guaranteed = { guarantee: text(), guaranteeAbove: amount }

export const planCommands: CommandArbitraries<
  'ProposePlan' | 'CounterPlan' | 'SignPlan' | 'RescheduleDebt' | 'EvaluatePlan' | 'CancelPlan'
> = {
  ProposePlan: record({ ...says('ProposePlan'), plan, instalments, proposedBy: text() }, ofOffer),
  CounterPlan: record({ ...says('CounterPlan'), plan, instalments, counteredBy: text() }, ofOffer),
  SignPlan: record({ ...says('SignPlan'), plan, document: text(), signedBy: text(), reason }, guaranteed),
  RescheduleDebt: record(
    { ...says('RescheduleDebt'), plan, instalments, document: text(), reason },
    { ...guaranteed, terms: planTerms() },
  ),
  EvaluatePlan: record({ ...says('EvaluatePlan'), plan }),
  CancelPlan: record({ ...says('CancelPlan'), plan, reason }),
}

const guarantee = guaranteeId()

export const guaranteeCommands: CommandArbitraries<'RegisterGuarantee' | 'ReleaseGuarantee' | 'EnforceGuarantee'> = {
  RegisterGuarantee: record(
    { ...says('RegisterGuarantee'), guarantee, kind: guaranteeKind(), reference: text() },
    { amount, expires: localDate() },
  ),
  ReleaseGuarantee: record({ ...says('ReleaseGuarantee'), guarantee, reason }),
  EnforceGuarantee: record({ ...says('EnforceGuarantee'), guarantee, amount, reason }),
}
