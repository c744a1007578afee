import * as t from 'io-ts'
import { ConcessionId, CreditNoteId, SettlementId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { Approval, about } from './header.js'

export const IssueCreditNote = t.strict({
  type: t.literal('IssueCreditNote'),
  ...about,
  creditNote: CreditNoteId,
  amount: Money,
  reason: Text,
})

export const GrantConcession = t.strict({
  type: t.literal('GrantConcession'),
  ...about,
  concession: ConcessionId,
  amount: Money,
  approval: Approval,
  reason: Text,
})

/** `pay` by that day, and the rest is given up. */
export const AgreeSettlement = t.strict({
  type: t.literal('AgreeSettlement'),
  ...about,
  settlement: SettlementId,
  pay: Money,
  by: LocalDate,
  approval: Approval,
  document: Text,
})

/** Asks whether the money for a settlement came in time. */
export const EvaluateSettlement = t.strict({
  type: t.literal('EvaluateSettlement'),
  ...about,
  settlement: SettlementId,
})
