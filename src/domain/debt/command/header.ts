import * as t from 'io-ts'
import { DebtId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'

/** On every command: the debt, and the date on which what it says takes effect. */
export const about = { debt: DebtId, on: LocalDate }

/** Who gives something up for the creditor, and the most that they may. */
export const Approval = t.strict({ by: Text, limit: Money })
export type Approval = Readonly<t.TypeOf<typeof Approval>>
