import { DebtorId } from '../../id.js'
import { LocalDate } from '../../local-date.js'

/** On every event of a debtor: its effective date and the debtor. */
export const about = { on: LocalDate, debtor: DebtorId }
