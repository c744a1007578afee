import type { Language } from '../../../domain/message/language.js'
import { some } from '../../../projections/story/phrase.js'
import { story } from '../story.js'
import type { Checked, Counterexample, LawChecked } from './checked.js'

/**
 * The result of a check as text for people: the stories of broken laws, the untested laws, and how certain the result is. With
 * `language` the stories are in that language; the sentences of the laws are not translated.
 *
 * @since 0.2.0
 */
export const tellChecked = (checked: Checked, { language = 'en' }: { readonly language?: Language } = {}): string => {
  const { subject, laws, runs, asked, seed, milliseconds, trouble, passed } = checked
  const took = `${(milliseconds / 1000).toFixed(1)} s`
  const made = seed === undefined ? took : `${runs} of ${asked} histories, seed ${seed}, ${took}`
  if (trouble !== undefined && laws.length === 0) return `${subject}: not checked (${made})\n\n${trouble.why}`
  const told = laws.filter(({ verdict }) => verdict !== 'held').map((law) => tellLaw(law, language))
  const held = laws.filter(({ verdict }) => verdict === 'held')
  const verdict = passed ? 'sound' : trouble === undefined ? 'not sound' : `not checked to the end: ${trouble.why}`
  return [`${subject}: ${verdict} (${made})`, ...told, tellSure(held, seed)].join('\n\n')
}

/** A law that is broken or was not tested, with its story. */
export const tellLaw = (
  { law, says, source, verdict, counterexample }: LawChecked,
  language: Language = 'en',
): string => {
  switch (verdict) {
    case 'broken': {
      const more = says === law ? '' : `\n${says}`
      return `Broken: ${law} (${source}).${more}\n\n${counterexample && storyIn(counterexample, language)}\n\nAgain: ${counterexample?.replay}`
    }
    case 'vacuous':
      return `Never put to the test: ${law}.\nNo history came to its case, so nothing is known of it.`
    case 'faulty':
      return `The law failed: ${law}.\n${says}`
    case 'held':
      return `Held: ${law}.`
  }
}

/** A story without events, such as that of a store or of a policy's text, has its own text. */
const storyIn = ({ story: told, events, after, wrong }: Counterexample, language: Language): string =>
  language === 'en' || events.length === 0 ? told : story(events, { remark: { after, words: wrong }, language })

/** At most one in so many histories that put a law to the test breaks it, at 95 %: the rule of three. */
const sureOf = (tested: number): string =>
  tested < 6
    ? 'too few to be sure of anything: ask for more runs'
    : `fewer than one in ${Math.floor(tested / 3)} of such histories break it (95 %)`

const tellSure = (held: ReadonlyArray<LawChecked>, seed: number | undefined): string => {
  if (seed === undefined) return `${held.length} held.`
  const drawn = held.filter(({ proven }) => proven !== true)
  const least = drawn.toSorted((a, b) => a.tested - b.tested)[0]
  return least === undefined
    ? 'No law held.'
    : `${some(held.length, 'law')} held. The one that was tried least, "${least.law}", was put to the test by ${least.tested} histories: ` +
        `${sureOf(least.tested)}.`
}
