import type { Instant } from '../../domain/value/instant.js'
import { eventId } from './event-id.js'
import type { NewEvent } from './event-store.js'
import type { StreamName } from './stream-name.js'

/**
 * What the caller says of a command beside the command itself. Nobody else knows who acts, and when.
 *
 * @since 0.2.0
 */
export interface CommandContext {
  /** The same id again, on the same stream, adds nothing. */
  readonly commandId: string
  readonly actor: string
  /**
   * When the book learns of it: now, or earlier for what an older record tells, and never later than the clock of who handles
   * it. A store that has learned of something later already records it at that later time.
   */
  readonly at: Instant
  readonly correlationId?: string
  readonly causationId?: string
  readonly tenant?: string
  /**
   * `store` where `at` is no more than the time of the caller's clock: a store that has a clock of its own, a server, records the
   * events by that, so that the clocks of its writers do not matter. Without it `at` is kept as it is told.
   *
   * @since 0.2.0
   */
  readonly clock?: 'store'
}

/**
 * The events of a decision about a stream with what was given. The id is made when somebody asks: it costs more than the
 * decision.
 */
export const draftAll = <E>(
  events: ReadonlyArray<E>,
  given: CommandContext,
  stream: StreamName,
): ReadonlyArray<NewEvent<E>> => events.map((event, index) => new Draft(event, index, given, stream))

/**
 * Two drafts have the same id exactly when they have the same command id, stream and index. No store changes one: a caller may
 * append it again.
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
