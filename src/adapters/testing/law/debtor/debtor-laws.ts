import type { Law } from '../../../../domain/law/law.js'
import type { DebtorHistory } from '../../arbitrary/debtor/history.js'
import { consentByChannel } from './consent-by-channel.js'
import { inForceWhileItLasts } from './in-force.js'
import { keptWhileHeld } from './kept-while-held.js'
import { setFromItsDay } from './set-from-its-day.js'

/**
 * What holds for every debtor: what is in force of him, what he said, and what must be kept.
 *
 * @since 0.2.0
 */
export const debtorLaws: ReadonlyArray<Law<DebtorHistory>> = [
  inForceWhileItLasts,
  setFromItsDay,
  consentByChannel,
  keptWhileHeld,
]
