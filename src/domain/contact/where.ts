import { preferenceOn } from '../debtor/consent.js'
import type { KnownDebtor } from '../debtor/state.js'
import { candidateZones, countryOf } from './candidate-zones.js'
import { clockOf, dateOf, dayLength, type LocalClock } from './local-clock.js'
import type { GateSettings } from './settings.js'

const universal = clockOf('UTC')

/** The clocks by which a moment has to be judged for a debtor. */
export type ClocksFor = (debtor: KnownDebtor | undefined, at: number) => ReadonlyArray<LocalClock>

/**
 * The clocks by which a moment may have to be judged for a debtor: his own, where his zone is known; otherwise every one that he
 * may live by. None where nothing is known of where he is.
 */
export const clocksOf = ({ zones = {}, unregistered }: GateSettings): ClocksFor => {
  const places = new Map<string, ReadonlyArray<LocalClock>>()
  const clocksIn = (jurisdiction: string): ReadonlyArray<LocalClock> => {
    const known = places.get(jurisdiction)
    if (known !== undefined) return known
    const named = zones[jurisdiction] ?? zones[countryOf(jurisdiction)] ?? candidateZones(jurisdiction)
    const made = named.flatMap((zone) => clockOf(zone) ?? [])
    places.set(jurisdiction, made)
    return made
  }
  return (debtor, at) => {
    const own = debtor === undefined ? unregistered?.zone : ownZone(debtor, at)
    const clock = own === undefined ? undefined : clockOf(own)
    if (clock !== undefined) return clock.alone
    const jurisdiction = debtor?.registered.jurisdiction ?? unregistered?.jurisdiction
    return jurisdiction === undefined ? [] : clocksIn(jurisdiction)
  }
}

/** As last preferred, by the date in UTC: which day it is where he is would depend on the answer. */
const ownZone = (debtor: KnownDebtor, at: number): string | undefined => {
  const preferred =
    debtor.preferences.length === 0 ? undefined : preferenceOn(debtor, dateOf(Math.floor(at / dayLength)))?.zone
  return preferred ?? debtor.registered.zone
}

/** For rules that no clock matters for. */
export const anyClock: ReadonlyArray<LocalClock> = universal === undefined ? [] : [universal]
