import * as E from 'fp-ts/lib/Either.js'
import { tellProblem } from '../../domain/codec-error.js'
import { isInstant } from '../../domain/instant.js'
import type { EventCodec } from '../event-codec.js'
import type { Decoding, NewEvent, Recorded, Revision, StreamName, Undecodable } from '../event-store.js'

/**
 * The body of a stored event, one JSON document, frozen. `v` is the schema version of the event's type. Correlation and
 * causation are left out where they are the command itself, which is so for every command that no other one caused.
 */
interface Body {
  readonly v: number
  readonly recordedAt: Recorded<unknown>['recordedAt']
  readonly actor: string
  readonly commandId: string
  readonly correlationId?: string
  readonly causationId?: string
  readonly tenant?: string
  readonly event: unknown
}

export const encodeBody = <E>(told: NewEvent<E>, codec: EventCodec<E>): string => {
  const { event, commandId, correlationId, causationId } = told
  // JSON leaves out what is undefined.
  const body: { [K in keyof Required<Body>]: Body[K] } = {
    v: codec.version(event),
    recordedAt: told.recordedAt,
    actor: told.actor,
    commandId,
    correlationId: correlationId === commandId ? undefined : correlationId,
    causationId: causationId === commandId ? undefined : causationId,
    tenant: told.tenant,
    event: codec.encode(event),
  }
  return JSON.stringify(body)
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isTextOrNone = (value: unknown): boolean => value === undefined || isText(value)

const rules: ReadonlyArray<readonly [key: keyof Body, holds: (value: unknown) => boolean, expected: string]> = [
  ['v', (value) => Number.isInteger(value) && (value as number) > 0, 'a schema version'],
  ['recordedAt', isInstant, 'an instant'],
  ['actor', isText, 'a text'],
  ['commandId', isText, 'a text'],
  ['correlationId', isTextOrNone, 'a text'],
  ['causationId', isTextOrNone, 'a text'],
  ['tenant', isTextOrNone, 'a text'],
  ['event', (value) => value !== undefined, 'an event'],
]

const envelopeProblems = (body: Body): ReadonlyArray<string> =>
  rules
    .filter(([key, holds]) => !holds(body[key]))
    .map(([key, , expected]) => tellProblem({ path: key, value: body[key], expected }))

const undecodable = (
  stream: StreamName,
  revision: Revision,
  problems: ReadonlyArray<string>,
): E.Either<Undecodable, never> => E.left({ error: 'Undecodable', stream, revision, problems })

/** Brings a stored event back. Whatever is wrong with the text, down to its JSON, is an {@link Undecodable}. */
export const decodeBody = <E>(
  stream: StreamName,
  revision: Revision,
  id: string,
  text: string,
  codec: EventCodec<E>,
  decoding: Decoding,
): E.Either<Undecodable, Recorded<E>> => {
  try {
    const body = JSON.parse(text) as Body
    if (decoding === 'validate') {
      const problems = envelopeProblems(body)
      if (problems.length > 0) return undecodable(stream, revision, problems)
    }
    const event = codec.decode(body.event, body.v, decoding)
    if (event._tag === 'Left') return undecodable(stream, revision, event.left)
    return E.right({
      id,
      recordedAt: body.recordedAt,
      actor: body.actor,
      commandId: body.commandId,
      correlationId: body.correlationId ?? body.commandId,
      causationId: body.causationId ?? body.commandId,
      tenant: body.tenant,
      event: event.right,
      stream,
      revision,
    })
  } catch (cause) {
    // No JSON, or no object, or one that a trusting codec cannot take apart.
    return undecodable(stream, revision, [String(cause)])
  }
}
