import { type Meter, metrics, type Tracer, trace } from '@opentelemetry/api'
import type { NewEvent, StreamName } from '../store/event-store.js'

/**
 * To whom it is told: the tracer and meter that are registered, under the name `receivables`, unless others are given.
 *
 * @since 0.1.0
 */
export interface Telemetry {
  readonly tracer?: Tracer
  readonly meter?: Meter
  /** What stands below the store, as `db.system.name` and `messaging.system`: `sqlite`, `eventstoredb`. Left out unless told. */
  readonly system?: string
  /** Whether spans name the stream. It holds an id, which may be that of a person, so they name its category unless told. */
  readonly streams?: boolean
  /** The clock that lag is measured by. */
  readonly now?: () => Date
}

export type Attributes = Record<string, string | number | boolean>

export interface Instruments {
  readonly tracer: Tracer
  readonly meter: Meter
}

export const instrumentsOf = ({ tracer, meter }: Telemetry): Instruments => ({
  tracer: tracer ?? trace.getTracer('receivables'),
  meter: meter ?? metrics.getMeter('receivables'),
})

/** Seconds since a `performance.now()`. */
export const secondsSince = (began: number): number => (performance.now() - began) / 1000

/** `debt` of `debt-INV-7`. */
export const categoryOf = (stream: StreamName): string => stream.slice(0, stream.indexOf('-'))

/** What all of some values have in common, if anything. */
export const common = <A>(values: Iterable<A>): A | undefined => {
  let first: A | undefined
  for (const value of values) {
    if (first === undefined) first = value
    else if (first !== value) return undefined
  }
  return first
}

/** The conversation that events belong to, and the one thing that caused them all. */
export const correlationOf = (events: ReadonlyArray<NewEvent<unknown>>): Attributes => {
  const correlation = common(events.map(({ correlationId }) => correlationId))
  const causation = common(events.map(({ causationId }) => causationId))
  return {
    ...(correlation === undefined ? {} : { 'messaging.message.conversation_id': correlation }),
    ...(causation === undefined ? {} : { 'receivables.causation_id': causation }),
  }
}
