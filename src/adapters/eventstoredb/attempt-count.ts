import * as E from 'fp-ts/lib/Either.js'
import { NO_STREAM, type Revision } from '../store/event-store.js'
import { namedUuid } from '../store/named-uuid.js'
import type { CallOptions, ClientRecord } from './client.js'
import type { Connection } from './connection.js'
import { kindOf } from './failure.js'
import { reader } from './reader.js'

/** FROZEN: namespace of the ids of failed attempts, which must differ from the id of the event. */
const attemptId = namedUuid('0f7e2c1a-5b84-5d39-9c60-7a1e4f2b8d35')

/** The stream with the failed attempts on an event, per group: `attempts-letters-<id of the event>`. */
export const attemptsStream = (group: string, id: string): string => `attempts-${group}-${id}`

/** The server's own count, if any, the reason of the failure, and the maximum number of attempts. */
export interface FailedAttempt {
  readonly counted: number
  readonly reason: string
  readonly most: number
}

/** The number of the attempt, from 1, and whether it was the last. */
export interface Attempt {
  readonly attempt: number
  readonly last: boolean
}

interface Kept {
  readonly at: Revision
  readonly attempts: number
}

/** Retries after a conflict: if the server delivers an event twice, two processes may count at the same time. */
const rounds = 3

const attemptsIn = (record: ClientRecord): number => {
  const { attempt } = (record.data ?? {}) as { readonly attempt?: unknown }
  // A parked event that is replayed starts counting again.
  return record.type === 'EffectFailed' && typeof attempt === 'number' ? attempt : 0
}

/**
 * Counts the failed attempts on an event in a stream of its own, across processes and restarts, because the server counts only in
 * memory. A failure is written as `EffectFailed`, the last one as `EffectParked`. The left is what the client threw.
 */
export const attemptCount = (connection: Connection, call: CallOptions, group: string) => {
  const read = reader(connection)

  const keptOf = async (stream: string): Promise<E.Either<unknown, Kept>> => {
    const options = { ...call, requiresLeader: true, direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const
    const answer = await read('read', (whole) => whole((client) => client.readStream(stream, options)))
    if (answer._tag === 'Left') {
      return kindOf(answer.left) === 'missing' ? E.right({ at: NO_STREAM, attempts: 0 }) : answer
    }
    const record = answer.right[0]?.event
    return E.right(
      record === undefined
        ? { at: NO_STREAM, attempts: 0 }
        : { at: Number(record.revision), attempts: attemptsIn(record) },
    )
  }

  return async (
    { id, streamId, revision }: ClientRecord,
    { counted, reason, most }: FailedAttempt,
  ): Promise<E.Either<unknown, Attempt>> => {
    const stream = attemptsStream(group, id)
    for (let round = 1; ; round++) {
      const kept = await keptOf(stream)
      if (kept._tag === 'Left') return kept
      const { at, attempts } = kept.right
      const attempt = Math.max(attempts, counted) + 1
      const last = attempt >= most
      const event = {
        id: attemptId(`${stream}:${at + 1}`),
        contentType: 'application/json',
        type: last ? 'EffectParked' : 'EffectFailed',
        data: { stream: streamId, revision: Number(revision), id, attempt, reason },
        metadata: { $causationId: id },
      } as const
      const expectedRevision = at === NO_STREAM ? 'no_stream' : BigInt(at)
      const written = await connection.retry('append', (client) =>
        client.appendToStream(stream, [event], { ...call, requiresLeader: true, expectedRevision }),
      )
      if (written._tag === 'Right') return E.right({ attempt, last })
      if (kindOf(written.left) !== 'conflict' || round >= rounds) return written
    }
  }
}
