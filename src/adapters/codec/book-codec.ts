import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { aggregateOfEvent, BookEvent } from '../../domain/book/book.js'
import { problems, tellProblem } from '../../domain/value/codec-error.js'
import type { EventCodec } from '../store/event-codec.js'
import { eventJson, isEventJson, reviveEvent } from './book-decoder.generated.js'
import { bookUpcasters, currentVersion, upcast } from './upcast.js'

/** The version that events of each type are written with. A type that is not here is unknown, and so is a later version. */
const versions: ReadonlyMap<unknown, number> = new Map(
  Object.keys(aggregateOfEvent).map((type) => [type, currentVersion(bookUpcasters, type)]),
)

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
    const type = (stored as { readonly type?: unknown } | null | undefined)?.type
    const known = versions.get(type)
    if (known === undefined || version > known) {
      return E.left({ type: typeof type === 'string' ? type : '', version, known })
    }
    const current = version === known ? stored : upcast(bookUpcasters, stored, version)
    return decoding === 'trust' || isEventJson(current)
      ? E.right(reviveEvent(current))
      : told(BookEvent.decode(current))
  },
}

const told = (decoded: t.Validation<BookEvent>): E.Either<ReadonlyArray<string>, BookEvent> =>
  E.isLeft(decoded) ? E.left(problems(decoded.left).map(tellProblem)) : decoded
