import * as t from 'io-ts'
import { DebtId, Text } from '../../id.js'
import { LocalDate } from '../../local-date.js'
import { Money } from '../../money.js'

/** On every command: the debt, and the date on which what it says takes effect. */
export const about = { debt: DebtId, on: LocalDate }

/** Who gives something up for the creditor, and the most that they may. */
export const Approval = t.strict({ by: Text, limit: Money })
export type Approval = Readonly<t.TypeOf<typeof Approval>>
