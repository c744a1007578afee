import type { Instant } from '../../domain/value/instant.js'
import { eventId } from './event-id.js'
import type { NewEvent } from './event-store.js'
import type { StreamName } from './stream-name.js'

/**
 * What only the caller of a command knows: who acts, when, and under which command id.
 *
 * @since 0.2.0
 */
export interface CommandContext {
  /** Idempotency key: the same id again on the same stream adds nothing. */
  readonly commandId: string
  readonly actor: string
  /**
   * When the book learns of it: now, or earlier for a fact from an older record, but never after the handler's clock. If the
   * log already ends at a later time, the events are recorded at that later time.
   */
  readonly at: Instant
  readonly correlationId?: string
  readonly causationId?: string
  readonly tenant?: string
  /**
   * `store` if `at` is only the time of the caller's clock. A server then records the events by its own clock, so that the
   * clocks of its writers do not matter. Without it, `at` is kept as given.
   *
   * @since 0.2.0
   */
  readonly clock?: 'store'
}

/**
 * The events of a decision as drafts for a stream. An id is computed on first use, because it costs more than the decision.
 */
export const draftAll = <E>(
  events: ReadonlyArray<E>,
  given: CommandContext,
  stream: StreamName,
): ReadonlyArray<NewEvent<E>> => events.map((event, index) => new Draft(event, index, given, stream))

/**
 * Two drafts have the same id if and only if command id, stream and index are equal. Stores must not mutate a draft: the
 * caller may append it again.
 */
export class Draft<E> implements NewEvent<E> {
  #made: string | undefined = undefined
  constructor(
    readonly event: E,
    readonly index: number,
    private readonly given: CommandContext,
    /** The stream it was decided for. */
    readonly madeFor: StreamName,
  ) {}
  get id(): string {
    this.#made ??= eventId(this.given.commandId, this.index, this.madeFor)
    return this.#made
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
  get clock(): 'store' | undefined {
    return this.given.clock
  }
}
