import { type Instant, isInstant } from '../../domain/value/instant.js'
import { comparePositions, isPosition, type Position } from '../../domain/value/position.js'
import type { EventId, ReportAt } from '../open-item/place.js'
import type { BearingEvent } from './change-reason.js'
import { Pieces } from './pieces.js'

/** The place of an event: its id, its position in the log, when it was recorded, where the rows that it made end. */
export interface EventPlace {
  readonly id: string
  readonly position: Position
  readonly recordedAt: Instant
  readonly rows: number
  /** What happened. */
  readonly type: BearingEvent['type']
}

/** Every event that bears on amounts, in the order of the log. */
export class EventPlaces {
  readonly pieces: Pieces<EventPlace>
  #last: EventPlace | undefined

  /** So many places of which the last is that one, and the pieces are missing. */
  constructor(length = 0, last?: EventPlace | undefined) {
    this.pieces = new Pieces(length)
    this.#last = last
  }

  get length(): number {
    return this.pieces.length
  }

  /** The last event of all. */
  get last(): EventPlace | undefined {
    return this.#last
  }

  push(place: EventPlace): void {
    this.pieces.push(place)
    this.#last = place
  }

  at(index: number): EventPlace | undefined {
    return index === this.length - 1 ? this.#last : this.pieces.at(index)
  }

  /** Whether that knowledge is all that is known now, which can be told by the last event alone. */
  isNow(knownAt: ReportAt['knownAt']): boolean {
    if (knownAt === undefined || this.#last === undefined) return true
    if (isInstant(knownAt)) return this.#last.recordedAt <= knownAt
    if (isPosition(knownAt)) return comparePositions(this.#last.position, knownAt) <= 0
    return this.#last.id === knownAt
  }

  /**
   * The number of the last event that was known, in the order of the log; -1 where nothing was. Without a knowledge it is the
   * last of all.
   */
  lastKnown(knownAt: ReportAt['knownAt']): number {
    if (this.isNow(knownAt)) return this.length - 1
    if (isInstant(knownAt)) return this.pieces.findLastIndex(({ recordedAt }) => recordedAt <= knownAt)
    return isPosition(knownAt) ? this.#lastUntil(knownAt) : this.pieces.findLastIndex(({ id }) => id === knownAt)
  }

  has(id: EventId): boolean {
    return this.#last?.id === id || this.pieces.findLastIndex((place) => place.id === id) >= 0
  }

  #lastUntil(position: Position): number {
    let [from, until] = [0, this.length]
    while (from < until) {
      const middle = (from + until) >>> 1
      const there = this.pieces.at(middle)
      if (there !== undefined && comparePositions(there.position, position) <= 0) from = middle + 1
      else until = middle
    }
    return from - 1
  }
}
