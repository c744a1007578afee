import { euLatePaymentDirective, france, germanyBusiness, germanyConsumer, ukLatePaymentAct } from './europe.js'
import {
  egyptCivil,
  egyptCommercial,
  iranIndex,
  saudiArabia,
  saudiArabiaCosts,
  uaeCourtRate,
  uaeIslamicInstitution,
} from './middle-east.js'
import type { StatutoryPreset } from './preset.js'

/**
 * Every preset there is. None for the United States: its states differ, and no rate has been read in a text.
 *
 * A charity undertaking (AAOIFI standard 3) has none either: its amount is what the contract says.
 *
 * @since 0.1.0
 */
export const statutoryPresets: ReadonlyArray<StatutoryPreset> = [
  ukLatePaymentAct,
  euLatePaymentDirective,
  germanyBusiness,
  germanyConsumer,
  france,
  saudiArabia,
  saudiArabiaCosts,
  uaeIslamicInstitution,
  uaeCourtRate,
  egyptCivil,
  egyptCommercial,
  iranIndex,
]
