import { namedUuid } from './named-uuid.js'
import type { StreamName } from './stream-name.js'

/** FROZEN: the namespace of every event id ever stored. */
const idOf = namedUuid('2b6f7d6e-6f43-5a0e-9d3c-8f1f5f0f3c11')

/**
 * The id of the n-th event that a command made in a stream, from 0: the same command again has the same ids there, so stores can tell
 * it apart, and no two streams have an id in common. Without a stream it is the id that books had before: of two streams that
 * one command id was used on it names two events.
 *
 * @since 0.1.0
 */
export const eventId = (commandId: string, index: number, stream?: StreamName): string =>
  // No command id has a line break, so no id of the one kind is one of the other.
  idOf(stream === undefined ? `${commandId}:${index}` : `${commandId}\n${stream}:${index}`)
