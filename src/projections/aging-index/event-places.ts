import { type Instant, isInstant } from '../../domain/value/instant.js'
import { comparePositions, isPosition, type Position } from '../../domain/value/position.js'
import type { EventId, ReportAt } from '../open-item/place.js'
import type { Seen } from '../projection/projection.js'

/** The place of an event: its id, its position in the log, when it was recorded, and where the rows that it made end. */
export interface EventPlace {
  readonly id: string
  readonly position: Position
  readonly recordedAt: Instant
  readonly rows: number
}

/** Every event that bears on amounts, in the order of the log. */
export class EventPlaces {
  readonly #ids: string[] = []
  readonly #positions: Position[] = []
  readonly #recordedAt: Instant[] = []
  readonly #rows: number[] = []

  get length(): number {
    return this.#ids.length
  }

  push({ id, position, recordedAt }: Seen<unknown>, rows: number): void {
    this.#ids.push(id)
    this.#positions.push(position)
    this.#recordedAt.push(recordedAt)
    this.#rows.push(rows)
  }

  at(index: number): EventPlace | undefined {
    const id = this.#ids[index]
    const position = this.#positions[index]
    const recordedAt = this.#recordedAt[index]
    const rows = this.#rows[index]
    if (id === undefined || position === undefined || recordedAt === undefined || rows === undefined) return undefined
    return { id, position, recordedAt, rows }
  }

  /**
   * The number of the last event that was known, in the order of the log; -1 where nothing was. Without a knowledge it is the
   * last of all.
   */
  lastKnown(knownAt: ReportAt['knownAt']): number {
    if (knownAt === undefined) return this.length - 1
    if (isInstant(knownAt)) return this.#recordedAt.findLastIndex((at) => at <= knownAt)
    return isPosition(knownAt) ? this.#lastUntil(knownAt) : this.#ids.lastIndexOf(knownAt)
  }

  has(id: EventId): boolean {
    return this.#ids.includes(id)
  }

  #lastUntil(position: Position): number {
    let [from, until] = [0, this.length]
    while (from < until) {
      const middle = (from + until) >>> 1
      const there = this.#positions[middle]
      if (there !== undefined && comparePositions(there, position) <= 0) from = middle + 1
      else until = middle
    }
    return from - 1
  }
}
