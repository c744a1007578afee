import type { Instant } from '../../domain/value/instant.js'
import { toPosition } from '../store/counted-position.js'
import { Draft } from '../store/draft.js'
import { eventId } from '../store/event-id.js'
import type { NewEvent, Placed, Position, Revision, StreamName } from '../store/event-store.js'

/**
 * A recorded event in memory. It is a new object, because the caller's draft must not change. All properties are own, so a copy has
 * them all. The id of a draft is computed on first use, because it costs more than a decision.
 */
export class HeldEvent<E> implements Placed<E> {
  static readonly #ofDraft = {
    enumerable: true,
    get(this: HeldEvent<unknown>): string {
      return eventId(this.commandId, this.#index, this.#madeFor)
    },
  }
  readonly #index: number
  readonly #madeFor: StreamName
  declare readonly id: string
  readonly actor: string
  readonly commandId: string
  readonly correlationId: string
  readonly causationId: string
  readonly tenant: string | undefined
  readonly event: E
  readonly position: Position

  constructor(
    told: NewEvent<E>,
    readonly stream: StreamName,
    readonly revision: Revision,
    readonly recordedAt: Instant,
    count: number,
  ) {
    const isDraft = told instanceof Draft
    this.#index = isDraft ? told.index : 0
    this.#madeFor = isDraft ? told.madeFor : stream
    if (isDraft) Object.defineProperty(this, 'id', HeldEvent.#ofDraft)
    else this.id = told.id
    this.actor = told.actor
    this.commandId = told.commandId
    this.correlationId = told.correlationId
    this.causationId = told.causationId
    this.tenant = told.tenant
    this.event = told.event
    this.position = toPosition(count)
  }
}
