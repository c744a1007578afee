import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { aggregateOfEvent, BookEvent } from '../../domain/book/book.js'
import { problems, tellProblem } from '../../domain/value/codec-error.js'
import type { EventCodec } from '../store/event-codec.js'
import type { UnknownType } from '../store/event-store.js'
import { eventJson, isEventJson, reviveEvent } from './book-decoder.generated.js'
import { bookUpcasters, currentVersion, upcast } from './upcast.js'

/**
 * How the events of a book are stored: as their io-ts codecs say, after bringing older versions up to date. Encoding
 * and validation run code that is generated from those codecs; the codecs themselves tell what was wrong.
 *
 * @since 0.1.0
 */
export const bookCodec: EventCodec<BookEvent> = {
  version: (event) => currentVersion(bookUpcasters, event.type),
  encode: eventJson,
  decode: (stored, version, decoding) => {
    const unknown = unknownType(stored, version)
    if (unknown !== undefined) return E.left(unknown)
    const current = upcast(bookUpcasters, stored, version)
    return decoding === 'trust' || isEventJson(current)
      ? E.right(reviveEvent(current))
      : told(BookEvent.decode(current))
  },
}

const told = (decoded: t.Validation<BookEvent>): E.Either<ReadonlyArray<string>, BookEvent> =>
  E.isLeft(decoded) ? E.left(problems(decoded.left).map(tellProblem)) : decoded

/** A type that no event of this code has, or a version of one that is yet to come. Asked of every event of a replay. */
const unknownType = (stored: unknown, version: number): UnknownType | undefined => {
  const type = (stored as { readonly type?: unknown } | null | undefined)?.type
  if (typeof type !== 'string' || !Object.hasOwn(aggregateOfEvent, type)) {
    return { type: typeof type === 'string' ? type : '', version, known: undefined }
  }
  const known = currentVersion(bookUpcasters, type)
  return version > known ? { type, version, known } : undefined
}
