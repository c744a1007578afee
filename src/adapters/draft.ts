import type { Instant } from '../domain/instant.js'
import { eventId } from './event-id.js'
import type { NewEvent } from './event-store.js'

/** What the caller says of a command beside the command itself. Nobody else knows who acts, and when. */
export interface Given {
  /** The same id again, on the same stream, adds nothing. */
  readonly commandId: string
  readonly actor: string
  readonly at: Instant
  readonly correlationId?: string
  readonly causationId?: string
  readonly tenant?: string
}

/** The events of a decision with what was given. The id is made when somebody asks: it costs more than the decision. */
export const draft = <E>(event: E, index: number, given: Given): NewEvent<E> => new Draft(event, index, given)

class Draft<E> implements NewEvent<E> {
  readonly recordedAt: Instant
  readonly actor: string
  readonly commandId: string
  readonly correlationId: string
  readonly causationId: string
  readonly tenant: string | undefined
  #id: string | undefined
  constructor(
    readonly event: E,
    readonly index: number,
    given: Given,
  ) {
    this.recordedAt = given.at
    this.actor = given.actor
    this.commandId = given.commandId
    this.correlationId = given.correlationId ?? given.commandId
    this.causationId = given.causationId ?? given.commandId
    this.tenant = given.tenant
  }
  get id(): string {
    this.#id ??= eventId(this.commandId, this.index)
    return this.#id
  }
}
