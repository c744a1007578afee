import { tellProblem } from '../../domain/value/codec-error.js'
import type { Revision, StreamName, Undecodable, UnknownType } from './event-store.js'

/** Why a codec does not accept a stored event: its problems, or an unknown type or version. */
export type DecodeFailure = ReadonlyArray<string> | UnknownType

const isUnknown = (why: DecodeFailure): why is UnknownType => !Array.isArray(why)

const tellUnknown = ({ type, version, known }: UnknownType): string =>
  known === undefined
    ? tellProblem({ path: 'type', value: type, expected: 'an event that this version of receivables knows' })
    : `version: expected at most ${known} of ${type}, got ${version}, which a newer version of receivables wrote`

/** The `Undecodable` for the event at a stream and revision. */
export const undecodable = (stream: StreamName, revision: Revision, why: DecodeFailure): Undecodable =>
  isUnknown(why)
    ? { _tag: 'Undecodable', stream, revision, problems: [tellUnknown(why)], unknown: why }
    : { _tag: 'Undecodable', stream, revision, problems: why }
