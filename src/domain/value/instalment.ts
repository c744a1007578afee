import * as t from 'io-ts'
import { LocalDate } from './local-date.js'
import { Money } from './money.js'

// FROZEN: part of stored formats (see ../debt/event.ts).

/**
 * An amount with the day on which it is due.
 *
 * @since 0.1.0
 */
export const Instalment = t.type({ due: LocalDate, amount: Money })
export type Instalment = Readonly<t.TypeOf<typeof Instalment>>
