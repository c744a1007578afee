import { DebtId, DebtorId } from '../../id.js'
import { LocalDate } from '../../local-date.js'

/** On every event of a debt: its effective date, the debt and its debtor. */
export const about = { on: LocalDate, debt: DebtId, debtor: DebtorId }
