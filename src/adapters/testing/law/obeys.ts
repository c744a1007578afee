import type { Law, Violation } from '../../../domain/law/law.js'
import { story } from '../story.js'

/**
 * A history breaks a law. The message names the law, says what is wrong, and tells the story up to that point.
 *
 * @since 0.1.0
 */
export class LawBroken extends Error {
  override readonly name = 'LawBroken'

  constructor(
    readonly law: { readonly name: string; readonly source: string },
    readonly violation: Violation,
    readonly events: ReadonlyArray<unknown>,
  ) {
    const until = story(events.slice(0, violation.after), {
      remark: { after: violation.after, words: violation.wrong },
    })
    super(`Broken: ${law.name} (${law.source}).\n${until}`)
  }
}

/**
 * The type of histories that all these laws can check.
 *
 * @since 0.1.0
 */
export type HistoryOf<L extends Law<never>> = [L] extends [Law<infer H>] ? H : never

/**
 * A property for fast-check, or for any history that you hold: throws {@link LawBroken} at the first law that is broken.
 *
 * @since 0.1.0
 * @example fc.assert(fc.property(debtHistory(), obeys(...debtLaws)))
 */
export const obeys =
  <Laws extends ReadonlyArray<Law<never>>>(...laws: Laws) =>
  (history: HistoryOf<Laws[number]> & { readonly events: ReadonlyArray<unknown> }): void => {
    for (const law of laws) {
      const violation = law.check(history as never)
      if (violation !== undefined) throw new LawBroken(law, violation, history.events)
    }
  }
