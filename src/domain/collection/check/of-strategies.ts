import type { CollectionPolicy } from '../policy.js'
import type { Segment } from '../segment.js'
import type { PolicyFault } from './fault.js'
import { holds, meet } from './segments.js'

const everything: Segment = {}

/** Whether strategies get in each other's way, and whether every debt has one. */
export const ofStrategies = ({ strategies }: CollectionPolicy): ReadonlyArray<PolicyFault> => {
  const faults: PolicyFault[] = []
  strategies.forEach(({ strategy, for: segment = everything }, index) => {
    const path = `strategies.${index}`
    const earlier = strategies.slice(0, index)
    if (earlier.some((one) => one.strategy === strategy)) {
      faults.push({ path: `${path}.strategy`, story: [], fault: 'same-name', name: strategy })
    }
    const hides = earlier.find((one) => holds(one.for ?? everything, segment))
    if (hides !== undefined) {
      faults.push({ path: `${path}.for`, story: [], fault: 'hidden', strategy, by: hides.strategy })
      return
    }
    // What is a part of a later one is its exception: the earlier is meant.
    const crosses = earlier.find(
      (one) => meet(one.for ?? everything, segment) && !holds(segment, one.for ?? everything),
    )
    if (crosses !== undefined) {
      faults.push({ path: `${path}.for`, story: [], fault: 'overlap', strategy, with: crosses.strategy })
    }
  })
  const forAll = strategies.some(({ for: segment = everything }) => holds(segment, everything))
  return forAll ? faults : [...faults, { path: 'strategies', story: [], fault: 'nobody' }]
}
