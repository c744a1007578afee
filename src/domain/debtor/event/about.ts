import { DebtorId } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'

/** On every event of a debtor: its effective date and the debtor. */
export const about = { on: LocalDate, debtor: DebtorId }
