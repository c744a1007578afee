import * as E from 'fp-ts/lib/Either.js'
import { BookEvent } from '../domain/book.js'
import { problems, tellProblem } from '../domain/codec-error.js'
import type { EventCodec } from './event-codec.js'
import { upcast, versionOf } from './upcast.js'

/** How the events of a book are stored: their io-ts codecs, after bringing older versions up to date. */
export const bookCodec: EventCodec<BookEvent> = {
  version: versionOf,
  encode: BookEvent.encode,
  decode: (stored, version) => {
    const current = upcast(stored, version)
    return E.mapLeft((errors: Parameters<typeof problems>[0]) => problems(errors).map(tellProblem))(
      BookEvent.decode(current),
    )
  },
}
