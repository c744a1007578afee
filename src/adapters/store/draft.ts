import type { Instant } from '../../domain/value/instant.js'
import { toPosition } from './counted-position.js'
import { eventId } from './event-id.js'
import type { NewEvent, Position, Recorded, Revision, StreamName } from './event-store.js'

/**
 * What the caller says of a command beside the command itself. Nobody else knows who acts, and when.
 *
 * @since 0.2.0
 */
export interface CommandContext {
  /** The same id again, on the same stream, adds nothing. */
  readonly commandId: string
  readonly actor: string
  readonly at: Instant
  readonly correlationId?: string
  readonly causationId?: string
  readonly tenant?: string
}

/** The events of a decision with what was given. The id is made when somebody asks: it costs more than the decision. */
export const draftAll = <E>(events: ReadonlyArray<E>, given: CommandContext): ReadonlyArray<NewEvent<E>> =>
  events.map((event, index) => new Draft(event, index, given))

/**
 * Two drafts have the same id exactly when they have the same command id and index. The memory store keeps a draft that was
 * appended for the first time as the recorded event, by telling it its place; so an event in memory costs one object.
 */
export class Draft<E> implements NewEvent<E> {
  private made: string | undefined = undefined
  stream: StreamName | undefined = undefined
  revision: Revision = -1
  /** Which event of the log it is, from 1. */
  count = 0
  constructor(
    readonly event: E,
    readonly index: number,
    private readonly given: CommandContext,
  ) {}
  get id(): string {
    this.made ??= eventId(this.given.commandId, this.index)
    return this.made
  }
  get position(): Position {
    return toPosition(this.count)
  }
  get recordedAt(): Instant {
    return this.given.at
  }
  get actor(): string {
    return this.given.actor
  }
  get commandId(): string {
    return this.given.commandId
  }
  get correlationId(): string {
    return this.given.correlationId ?? this.given.commandId
  }
  get causationId(): string {
    return this.given.causationId ?? this.given.commandId
  }
  get tenant(): string | undefined {
    return this.given.tenant
  }
  toJSON(): Omit<Recorded<E>, 'stream'> & { readonly stream: StreamName | undefined } {
    const { id, recordedAt, actor, commandId, correlationId, causationId, tenant, event, stream, revision } = this
    return { id, recordedAt, actor, commandId, correlationId, causationId, tenant, event, stream, revision }
  }
}
