import { euLatePayment, franceCollectors, germanyCollectors, germanyReminder } from './europe.js'
import { indiaReserveBank } from './india.js'
import { industryPractice } from './industry-practice.js'
import { egyptClaim, iranDemand, uaeCentralBank } from './middle-east.js'
import type { LawPack } from './pack.js'
import { saudiCentralBank } from './saudi-arabia.js'
import { ukBreathingSpace, ukConc7 } from './united-kingdom.js'
import { usRegulationF } from './united-states.js'

/**
 * Every pack that is shipped. They can be given to a gate together: each binds in its own place.
 *
 * @since 0.2.0
 */
export const lawPacks: ReadonlyArray<LawPack> = [
  usRegulationF,
  ukConc7,
  ukBreathingSpace,
  saudiCentralBank,
  euLatePayment,
  germanyReminder,
  germanyCollectors,
  franceCollectors,
  uaeCentralBank,
  egyptClaim,
  iranDemand,
  indiaReserveBank,
  industryPractice,
]
