import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'

// FROZEN: a stored format.

/**
 * A policy was adopted: which one, by its version and the hash of its JSON, who did it, and from which day it holds. `content` is that
 * JSON, by which any decision of its time is replayed, and `document` where else it is kept. `override` is why it was adopted with its
 * `faults`, by their places.
 *
 * @since 0.2.0
 */
export const PolicyAdopted = t.intersection([
  t.type({
    type: t.literal('PolicyAdopted'),
    on: LocalDate,
    version: Text,
    hash: Text,
    from: LocalDate,
    adoptedBy: Text,
  }),
  t.partial({
    content: t.string,
    document: Text,
    override: t.type({ reason: Text, faults: t.readonlyArray(Text) }),
  }),
])
export type PolicyAdopted = Readonly<t.TypeOf<typeof PolicyAdopted>>
