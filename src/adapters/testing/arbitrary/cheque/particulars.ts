import * as fc from 'fast-check'
import { BounceReason, ChequePurpose, StopReason } from '../../../../domain/cheque/event.js'
import type { SayadId } from '../../../../domain/cheque/sayad-id.js'

/** Sixteen digits, zeros in front included. */
export const sayadId = (): fc.Arbitrary<SayadId> =>
  fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }).map((n) => n.toString().padStart(16, '0') as SayadId)

/** For payment four times in five. */
export const chequePurpose = (): fc.Arbitrary<ChequePurpose> =>
  fc.constantFrom(...Array<ChequePurpose>(3).fill('payment'), ...(Object.keys(ChequePurpose.keys) as ChequePurpose[]))

export const bounceReason = (): fc.Arbitrary<BounceReason> =>
  fc.constantFrom(...(Object.keys(BounceReason.keys) as ReadonlyArray<BounceReason>))

export const stopReason = (): fc.Arbitrary<StopReason> =>
  fc.constantFrom(...(Object.keys(StopReason.keys) as ReadonlyArray<StopReason>))
