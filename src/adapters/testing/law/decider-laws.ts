import type { Law } from '../../../domain/law/law.js'
import type { AnyHistory } from './any-history.js'
import { decideIsPure } from './decide-is-pure.js'
import { evolveIsTotal } from './evolve-is-total.js'
import { foldSplits } from './fold-splits.js'
import { rejectionsChangeNothing } from './rejections-change-nothing.js'

/**
 * The laws of every decider, including your own.
 *
 * @since 0.1.0
 */
export const deciderLaws: ReadonlyArray<Law<AnyHistory>> = [
  foldSplits,
  rejectionsChangeNothing,
  decideIsPure,
  evolveIsTotal,
]
