import * as fc from 'fast-check'
import {
  ChargedComponent,
  Consequence,
  ContactOutcome,
  DelayReason,
  DisputeOutcome,
  Excuse,
  GuaranteeKind,
  HoldReason,
  LegalOutcome,
  type PlanTerms,
  WaiverGround,
} from '../../../../domain/debt/event.js'

/** Any of the names that a codec knows. */
const anyOf =
  <K extends string>({ keys }: { readonly keys: { readonly [P in K]: unknown } }) =>
  (): fc.Arbitrary<K> =>
    fc.constantFrom(...(Object.keys(keys) as K[]))

/** How a dispute ends. */
export const disputeOutcome = anyOf(DisputeOutcome)
export const excuse = anyOf(Excuse)
export const delayReason = anyOf(DelayReason)
export const contactOutcome = anyOf(ContactOutcome)
export const holdReason = anyOf(HoldReason)
export const guaranteeKind = anyOf(GuaranteeKind)
export const legalOutcome = anyOf(LegalOutcome)
export const chargedComponent = anyOf(ChargedComponent)
export const waiverGround = anyOf(WaiverGround)
export const consequence = anyOf(Consequence)

/** From a hundredth of a percent to the whole. */
export const basisPoints = (max = 10_000): fc.Arbitrary<number> => fc.integer({ min: 1, max })

/** Some days of grace, and two misses at most that a plan survives. */
export const planTerms = (): fc.Arbitrary<PlanTerms> =>
  fc.record({ graceDays: fc.nat(10), toleratedMisses: fc.nat(2), onDefault: consequence() })
