import type { DelayReason, Excuse } from '../../debt/event/contact.js'
import { answerToDelay, answerToExcuse } from '../../debt/rule/contact.js'
import type { HouseAnswer } from './answers.js'
import type { CollectionPolicy } from './policy.js'

/**
 * What the house answers to an excuse or a reason of delay: as its policy says, else as is usual. Neither is ever a promise.
 *
 * @since 0.2.0
 */
export const answerOf = (
  { excuses, delayReasons }: Pick<CollectionPolicy, 'excuses' | 'delayReasons'>,
  heard: { readonly excuse: Excuse } | { readonly delayReason: DelayReason },
): HouseAnswer =>
  'excuse' in heard
    ? (excuses?.[heard.excuse] ?? answerToExcuse(heard.excuse))
    : (delayReasons?.[heard.delayReason] ?? answerToDelay(heard.delayReason))
