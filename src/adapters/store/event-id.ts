import { namedUuid } from './named-uuid.js'
import type { StreamName } from './stream-name.js'

/** FROZEN: the namespace of every event id ever stored. */
const idOf = namedUuid('2b6f7d6e-6f43-5a0e-9d3c-8f1f5f0f3c11')

/**
 * The id of the n-th event, from 0, that a command makes in a stream. A repeated command has the same ids, so stores recognise
 * it; different streams never share an id. Without `stream` it is the id of older books, which is the same on every stream
 * that the command id was used on.
 *
 * @since 0.1.0
 */
export const eventId = (commandId: string, index: number, stream?: StreamName): string =>
  // Command ids have no line break, so the two kinds of ids cannot collide.
  idOf(stream === undefined ? `${commandId}:${index}` : `${commandId}\n${stream}:${index}`)
