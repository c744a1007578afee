import * as E from 'fp-ts/lib/Either.js'
import type { EventCodec } from '../store/event-codec.js'
import { type Append, type AppendError, NO_STREAM, type Revision } from '../store/event-store.js'
import { invalidAppend } from '../store/invalid-append.js'
import type { CallOptions, ClientEvent } from './client.js'
import type { Connection } from './connection.js'
import { type Encoded, encodeEvent, type Typed } from './envelope.js'
import { actualOf, failureOf, kindOf } from './failure.js'
import { reader } from './reader.js'
import type { StreamNames } from './stream-names.js'

export interface AppendSettings<E> {
  readonly codec: EventCodec<E>
  readonly names: StreamNames
  readonly where: string
  readonly call: CallOptions
  readonly maxAppendSize: number
}

const encodeAll = <E extends Typed>(
  append: Append<E>,
  { codec, names, where, maxAppendSize }: AppendSettings<E>,
): E.Either<AppendError, Array<ClientEvent>> => {
  const { stream } = append
  const invalid = (detail: string): E.Either<AppendError, never> => E.left({ _tag: 'InvalidAppend', stream, detail })
  const wrong = invalidAppend(append)
  if (wrong !== undefined) return E.left(wrong)
  const name = names.problem(stream)
  if (name !== undefined) return invalid(name)
  const all: Array<Encoded> = []
  for (const told of append.events) {
    const encoded = encodeEvent(told, codec)
    if (encoded._tag === 'Left') return invalid(encoded.left)
    all.push(encoded.right)
  }
  const events = all.map(({ event }) => event)
  if (all.reduce((sum, { atMost }) => sum + atMost, 0) <= maxAppendSize) return E.right(events)
  const size = all.reduce((sum, encoded) => sum + encoded.size(), 0)
  if (size <= maxAppendSize) return E.right(events)
  return E.left({ _tag: 'TooLarge', where, detail: `${size} bytes for ${stream}, and ${maxAppendSize} is the most` })
}

/**
 * Appends to one stream, at a numbered revision: only then does the server recognise a repetition by its event ids.
 *
 * Without an answer, nobody knows whether the events were written. Appending the same ids at the same revision settles that: it
 * succeeds if they were written, and writes them if not. If it ends in a conflict, the content of the stream decides.
 */
export const appendEvents =
  <E extends Typed>(connection: Connection, settings: AppendSettings<E>) =>
  async (append: Append<E>): Promise<E.Either<AppendError, Revision>> => {
    const encoded = encodeAll(append, settings)
    if (encoded._tag === 'Left') return encoded
    const { stream, expected } = append
    const { names, where } = settings
    // A follower may not have the latest events.
    const call = { ...settings.call, requiresLeader: true }
    const name = names.toServer(stream)
    const events = encoded.right
    const read = reader(connection)

    const asked = { where, operation: 'append', stream } as const

    /** Whether the events are in the stream already. */
    const stored = async (): Promise<E.Either<unknown, boolean>> => {
      const options = { ...call, fromRevision: BigInt(expected + 1), maxCount: events.length }
      const there = await read('read', (whole) => whole((client) => client.readStream(name, options)))
      if (there._tag === 'Left') return kindOf(there.left) === 'missing' ? E.right(false) : there
      return E.right(events.every(({ id }, i) => there.right[i]?.event?.id === id))
    }

    /** The last revision, if the conflict did not contain it. */
    const last = async (): Promise<E.Either<unknown, Revision>> => {
      const options = { ...call, direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const
      const there = await read('read', (whole) => whole((client) => client.readStream(name, options)))
      if (there._tag === 'Left') return kindOf(there.left) === 'missing' ? E.right(NO_STREAM) : there
      return E.right(Number(there.right[0]?.event?.revision ?? NO_STREAM))
    }

    const settle = async (told: Revision | undefined): Promise<E.Either<AppendError, Revision>> => {
      const actual = told === undefined ? await last() : E.right(told)
      if (actual._tag === 'Left') return E.left(failureOf(actual.left, asked))
      const conflict: E.Either<AppendError, never> = E.left({
        _tag: 'Conflict',
        stream,
        expected,
        actual: actual.right,
      })
      if (actual.right < expected + events.length) return conflict
      const ours = await stored()
      if (ours._tag === 'Left') return E.left(failureOf(ours.left, asked))
      return ours.right ? E.right(expected + events.length) : conflict
    }

    const expectedRevision = expected === NO_STREAM ? 'no_stream' : BigInt(expected)
    const answer = await connection.retry('append', (client) =>
      client.appendToStream(name, events, { ...call, expectedRevision }),
    )
    if (answer._tag === 'Right') {
      const { success, nextExpectedRevision } = answer.right
      // A client that does not throw on a conflict returns an invalid revision.
      if (!success) return settle(undefined)
      // A deleted stream has no events, but continues its old numbers.
      return E.right(expected === NO_STREAM ? Number(nextExpectedRevision) : expected + events.length)
    }
    const kind = kindOf(answer.left)
    if (kind === 'conflict') return settle(actualOf(answer.left))
    const lost = (kind === 'transient' || kind === 'unclear') && !connection.closed()
    const there = lost ? await stored() : E.right(false)
    return there._tag === 'Right' && there.right
      ? E.right(expected + events.length)
      : E.left(failureOf(answer.left, asked))
  }
