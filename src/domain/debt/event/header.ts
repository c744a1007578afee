import { DebtId, DebtorId } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'

/** On every event of a debt: its effective date, the debt and its debtor. */
export const about = { on: LocalDate, debt: DebtId, debtor: DebtorId }
