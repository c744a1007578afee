import type { LawPack } from './pack.js'
import { usRegulationF } from './united-states.js'

/**
 * Every pack that is shipped.
 *
 * @since 0.2.0
 */
export const lawPacks: ReadonlyArray<LawPack> = [usRegulationF]
