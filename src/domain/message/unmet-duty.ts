import * as E from 'fp-ts/lib/Either.js'
import type { BoundDuty } from '../contact/duties.js'
import type { Placeholder } from './placeholder.js'
import { placeholdersIn } from './template.js'
import type { Values } from './values.js'

/**
 * Something that a law wants in the message, and that is not in it: the template has no `placeholder` for it, or it has no value.
 *
 * @since 0.2.0
 */
export interface UnmetDuty {
  readonly duty: BoundDuty['duty']
  readonly pack: string
  readonly provision: string
  readonly says: string
  readonly placeholder: Placeholder
}

/** Where a duty is met in a message. The others are for who speaks, keeps records, or chooses where to send. */
const metBy: Readonly<Partial<Record<BoundDuty['duty'], Placeholder>>> = {
  'name-the-creditor': 'sender',
  'say-it-is-collection': 'purposeLine',
  'call-back-number': 'phone',
  'working-hours': 'hours',
  'opt-out-line': 'optOut',
}

/** The duties that a message of that text would not meet. */
export const unmetDuties = (
  duties: ReadonlyArray<BoundDuty>,
  body: string,
  values: Values,
): ReadonlyArray<UnmetDuty> => {
  const { required, optional } = placeholdersIn(body)
  return duties.flatMap(({ duty, pack, id, says }) => {
    const placeholder = metBy[duty]
    if (placeholder === undefined) return []
    const value = values[placeholder]
    const isSaid = required.includes(placeholder) || optional.includes(placeholder)
    const isMet = isSaid && E.isRight(value) && value.right !== undefined
    return isMet ? [] : [{ duty, pack, provision: id, says, placeholder }]
  })
}
