import { parse, v5 } from 'uuid'

/** FROZEN: the namespace of every event id ever stored. */
const namespace = parse('2b6f7d6e-6f43-5a0e-9d3c-8f1f5f0f3c11')

/** The id of the n-th event of a command: the same command again has the same ids, so stores can tell it apart. */
export const eventId = (commandId: string, index: number): string =>
  // As bytes: uuid would otherwise encode the text and parse the namespace for every id.
  v5(Buffer.from(`${commandId}:${index}`), namespace)
