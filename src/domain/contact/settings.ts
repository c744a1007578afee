import type { BusinessCalendar } from '../calendar/business-calendar.js'
import type { ContactOwner } from '../debt/command/reminder.js'
import type { DebtorKind } from '../debtor/event/registration.js'
import type { Channel } from '../value/method.js'
import type { CreditorSector } from './pack/pack.js'

/**
 * How often a creditor wishes to be in touch at most. It is a wish: a cap of a law that is stricter wins.
 *
 * @since 0.2.0
 */
export interface Cadence {
  readonly limit: number
  readonly days: number
  readonly per: 'debt' | 'debtor'
  readonly channels: ReadonlyArray<Channel>
}

/**
 * What of the creditor, and of places, the gate goes by.
 *
 * - `by`: who speaks to the debtor, the creditor unless said otherwise. An agency, and counsel, collect for somebody else.
 * - `sectors`: what the creditor is beside any creditor.
 * - `also`: ids of packs that hold although they are for other collectors or sectors.
 * - `unverified`, `practices`: lets rules in that are not verified, or that are industry practice and no law. A rule may be named
 *   by its pack and its own id, `sa-sama/10-in-30`, or all be meant by `true`.
 * - `unregistered`: what is taken of a debtor that the book does not know. Without it every pack binds.
 * - `zones`: the zones of a jurisdiction, for a debtor whose own is not known; the gate knows those of many.
 * - `calendars`: the business calendar of a jurisdiction. Its holidays are quiet on the channels of `quietOnHolidays`: all but
 *   letter, e-mail and portal unless said otherwise.
 * - `cadence`: see {@link Cadence}.
 *
 * @since 0.2.0
 */
export interface GateSettings {
  readonly by?: ContactOwner
  readonly sectors?: ReadonlyArray<CreditorSector>
  readonly also?: ReadonlyArray<string>
  readonly unverified?: true | ReadonlyArray<string>
  readonly practices?: true | ReadonlyArray<string>
  readonly unregistered?: { readonly jurisdiction: string; readonly kind: DebtorKind; readonly zone?: string }
  readonly zones?: Readonly<Record<string, ReadonlyArray<string>>>
  readonly calendars?: Readonly<Record<string, BusinessCalendar>>
  readonly quietOnHolidays?: ReadonlyArray<Channel>
  readonly cadence?: Cadence
}
