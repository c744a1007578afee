import { concessionId, creditNoteId, paymentId, settlementId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { amount, approval, type CommandArbitraries, reason, says } from './says.js'

const settlement = settlementId()

export const reductionCommands: CommandArbitraries<
  'IssueCreditNote' | 'GrantConcession' | 'AgreeSettlement' | 'EvaluateSettlement'
> = {
  IssueCreditNote: record(
    { ...says('IssueCreditNote'), creditNote: creditNoteId(), amount, reason },
    { payment: paymentId() },
  ),
  GrantConcession: record({ ...says('GrantConcession'), concession: concessionId(), amount, approval, reason }),
  AgreeSettlement: record({
    ...says('AgreeSettlement'),
    settlement,
    pay: amount,
    by: localDate(),
    approval,
    document: text(),
  }),
  EvaluateSettlement: record({ ...says('EvaluateSettlement'), settlement }),
}
