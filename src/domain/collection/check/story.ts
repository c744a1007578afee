import type { LocalDate } from '../../value/local-date.js'
import type { Money } from '../../value/money.js'
import type { DebtDecision } from '../ladder/decision.js'
import type { Segment } from '../policy/segment.js'

/**
 * A line of a story: an invoice goes out, a step is taken, or what is due never comes and `next` says why.
 *
 * - `somebody`: who owes, as far as a segment would tell; nothing named, and he is not registered.
 * - `falls`: which strategy is for the debt, and which it is for as well.
 * - `contacts`: so many contacts are made until a day, as the house wishes. `capped`: another is wished, and a law has it wait.
 * - `court-waits`: court comes, and a pack has it wait until a day; for a reminder, where there is none.
 *
 * @since 0.2.0
 */
export type StoryLine =
  | { readonly on: LocalDate; readonly happens: 'somebody'; readonly is: Segment | undefined }
  | {
      readonly on: LocalDate
      readonly happens: 'issued'
      readonly amount: Money
      readonly due: LocalDate
      readonly debts: number
    }
  | {
      readonly on: LocalDate
      readonly happens: 'falls'
      readonly strategy: string | undefined
      readonly also: ReadonlyArray<string>
    }
  | { readonly on: LocalDate; readonly happens: 'step'; readonly step: string; readonly daysPastDue: number }
  | { readonly on: LocalDate; readonly happens: 'recalled' }
  | { readonly on: LocalDate; readonly happens: 'contacts'; readonly count: number; readonly until: LocalDate }
  | { readonly on: LocalDate; readonly happens: 'capped'; readonly pack: string; readonly allowedOn: LocalDate }
  | {
      readonly on: LocalDate
      readonly happens: 'court-waits'
      readonly pack: string
      readonly allowedOn: LocalDate | undefined
    }
  | { readonly on: LocalDate; readonly happens: 'stands'; readonly decision: DebtDecision }

/** Within so many days an invoice of a story is to be paid. */
export const termDays = 30
