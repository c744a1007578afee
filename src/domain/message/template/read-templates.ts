import type * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Problem } from '../../value/codec-error.js'
import { strictly } from '../../value/strict/strictly.js'
import { MessageTemplate } from '../template.js'

/**
 * Reads templates from JSON that somebody wrote: a list of them. An unknown key is refused with the nearest known one, and every
 * problem names its place, such as `2.kind`. Whether they are fit to be sent, `lintTemplates` tells.
 *
 * @since 0.2.0
 * @example readTemplates([{ id: 'mine', version: '1', kind: 'firm', language: 'de', form: 'long', body: '...' }])
 * // left: 0.language is neither fa, ar nor en
 */
export const readTemplates: (json: unknown) => E.Either<ReadonlyArray<Problem>, ReadonlyArray<MessageTemplate>> =
  strictly(t.readonlyArray(MessageTemplate, 'templates of messages'))
