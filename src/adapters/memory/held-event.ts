import type { Instant } from '../../domain/value/instant.js'
import { toPosition } from '../store/counted-position.js'
import type { NewEvent, Placed, Position, Recorded, Revision, StreamName } from '../store/event-store.js'

/**
 * A new event with its place, by reference: nothing of it is read before somebody asks, since an id may be costly to
 * compute. For the same reason an event read from memory is no plain object; `toJSON` makes one.
 */
export class HeldEvent<E> implements Placed<E> {
  // What every fold reads is copied, the rest is asked for.
  readonly event: E
  readonly commandId: string

  constructor(
    private readonly told: NewEvent<E>,
    readonly stream: StreamName,
    readonly revision: Revision,
    private readonly count: number,
  ) {
    this.event = told.event
    this.commandId = told.commandId
  }

  get position(): Position {
    return toPosition(this.count)
  }
  get id(): string {
    return this.told.id
  }
  get recordedAt(): Instant {
    return this.told.recordedAt
  }
  get actor(): string {
    return this.told.actor
  }
  get correlationId(): string {
    return this.told.correlationId
  }
  get causationId(): string {
    return this.told.causationId
  }
  get tenant(): string | undefined {
    return this.told.tenant
  }

  toJSON(): Recorded<E> {
    const { id, recordedAt, actor, commandId, correlationId, causationId, tenant, event, stream, revision } = this
    return { id, recordedAt, actor, commandId, correlationId, causationId, tenant, event, stream, revision }
  }
}
