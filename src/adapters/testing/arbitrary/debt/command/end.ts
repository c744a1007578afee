import * as fc from 'fast-check'
import { chargeId, debtorId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { legalOutcome } from '../kinds.js'
import { amount, type CommandArbitraries, reason, says } from './says.js'

export const endCommands: CommandArbitraries<
  'ReferToLegal' | 'RecordLegalOutcome' | 'WriteOffDebt' | 'ReverseWriteOff' | 'SellDebt' | 'CancelDebt' | 'AssumeDebt'
> = {
  ReferToLegal: record(
    {
      ...says('ReferToLegal'),
      counsel: text(),
      authority: text(),
      costs: amount,
      conditions: record(
        { finalNotice: fc.boolean(), minDaysPastDue: fc.nat(90), minAmount: amount },
        { timeBarredFrom: localDate() },
      ),
    },
    { covered: amount },
  ),
  RecordLegalOutcome: record(
    { ...says('RecordLegalOutcome'), outcome: legalOutcome(), awarded: amount, costs: amount, document: text() },
    { charged: record({ charge: chargeId(), amount }) },
  ),
  WriteOffDebt: record({ ...says('WriteOffDebt'), reason }, { amount }),
  ReverseWriteOff: record({ ...says('ReverseWriteOff'), reason }, { amount }),
  SellDebt: record({ ...says('SellDebt'), buyer: text(), price: amount, document: text() }),
  CancelDebt: record({ ...says('CancelDebt'), reason }),
  AssumeDebt: record(
    {
      ...says('AssumeDebt'),
      assumedBy: debtorId(),
      agreement: text(),
      approval: record({ by: text(), limit: amount }),
    },
    { sameDebtor: fc.boolean() },
  ),
}
