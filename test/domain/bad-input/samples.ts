import { aggregateOf, BookCommand } from '../../../src/domain/book/book.js'
import { processOnly } from '../../../src/domain/book/command.js'
import type { Codec, Json } from './codec.js'
import { samplesOf } from './wrong.js'

export const typeOf = (json: Json): string => (json as { readonly type: string }).type

/** The types of commands that may come from outside. */
export const outsideTypes: ReadonlyArray<string> = Object.keys(aggregateOf).filter((type) => !(type in processOnly))

/** Commands from outside with their codecs; of each type as many as show every member of every union in it. */
export const samples: ReadonlyArray<{ readonly codec: Codec; readonly sample: Json }> = (
  BookCommand as unknown as { readonly types: ReadonlyArray<Codec> }
).types
  .flatMap((codec) => samplesOf(codec).map((sample) => ({ codec, sample })))
  .filter(({ sample }) => outsideTypes.includes(typeOf(sample)))
