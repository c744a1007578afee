import { DebtId } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'

/** On every command: the debt, and the date on which what it says takes effect. */
export const about = { debt: DebtId, on: LocalDate }
