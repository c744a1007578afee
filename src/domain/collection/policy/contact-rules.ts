import * as t from 'io-ts'
import { CreditorSector } from '../../contact/pack/pack.js'
import { Text } from '../../value/id.js'

/**
 * By which law packs contacts are judged, and what of the house the packs go by.
 *
 * - `packs`: ids of packs; all that are shipped unless told. Each binds in its own place.
 * - `sectors`: what the creditor is beside any creditor. `also`: packs that hold although they are for others.
 * - `unverified`, `practices`: rules that are not verified, or are no law, and hold all the same, by pack and name:
 *   `sa-sama/10-in-30`.
 *
 * @since 0.2.0
 */
export const ContactRules = t.partial(
  {
    packs: t.readonlyArray(Text),
    sectors: t.readonlyArray(CreditorSector),
    also: t.readonlyArray(Text),
    unverified: t.readonlyArray(Text),
    practices: t.readonlyArray(Text),
  },
  'contact rules',
)
export type ContactRules = Readonly<t.TypeOf<typeof ContactRules>>
