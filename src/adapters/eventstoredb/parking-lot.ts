import { namedUuid } from '../store/named-uuid.js'
import type { CallOptions } from './client.js'
import type { Connection } from './connection.js'
import { detailOf } from './failure.js'
import type { Poisoned } from './poison.js'

/** FROZEN: namespace of the ids of parked events, which differ from the event's own id and for each parking stream. */
const parkedId = namedUuid('6d9a4c5e-1f0b-5a57-8a3e-2c1d6b7f9e04')

/**
 * Parks an event by writing its place and the reason as an `EventParked` to a separate stream, such as `parked-aging`. Parking it
 * twice writes it once, as long as the server remembers the id.
 */
export const parkIn =
  (connection: Connection, call: CallOptions, stream: string) =>
  async (poisoned: Poisoned<unknown>): Promise<void> => {
    const { id, revision, cause, stored } = poisoned
    const reasons = cause._tag === 'Undecodable' ? cause.problems : [detailOf(cause.cause)]
    const event = {
      id: parkedId(`${stream}:${id}`),
      contentType: 'application/json',
      type: 'EventParked',
      data: { stream: poisoned.stream, revision, id, type: stored.type, _tag: cause._tag, reasons },
      metadata: { $causationId: id },
    } as const
    const answer = await connection.retry('append', (client) =>
      client.appendToStream(stream, [event], { ...call, expectedRevision: 'any' }),
    )
    if (answer._tag === 'Left') throw answer.left
  }
