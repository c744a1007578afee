import { namedUuid } from './named-uuid.js'

/** FROZEN: the namespace of every event id ever stored. */
const idOf = namedUuid('2b6f7d6e-6f43-5a0e-9d3c-8f1f5f0f3c11')

/**
 * The id of the n-th event of a command: the same command again has the same ids, so stores can tell it apart.
 *
 * @since 0.1.0
 */
export const eventId = (commandId: string, index: number): string => idOf(`${commandId}:${index}`)
