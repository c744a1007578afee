import { context, ROOT_CONTEXT, SpanKind } from '@opentelemetry/api'
import type { Append, EventStore, Page, StreamName } from '../store/event-store.js'
import { operations } from './operation.js'
import { failWith } from './span.js'
import { type Attributes, categoryOf, common, correlationOf, instrumentsOf, type Telemetry } from './telemetry.js'

/** Fewer than two are no batch, says the convention. */
const batchOf = (size: number): Attributes => (size < 2 ? {} : { 'db.operation.batch.size': size })

const rows = (count: number): Attributes => ({ 'db.response.returned_rows': count })

const eventsOf = <E>(appends: ReadonlyArray<Append<E>>): Attributes => {
  const events = appends.flatMap((append) => append.events)
  return { 'receivables.events': events.length, ...correlationOf(events) }
}

/**
 * The same event store, telling what it does: a span and its duration for `append`, `appendBatch`, `read`, `readBatch` and
 * `readAll`, and a span around the handling of every page of a subscription, with all that is done inside it.
 *
 * Spans carry the category of the stream as `db.collection.name`, how many events, and correlation and causation, of which a
 * caller decides what they say; never what an event says, who acted, or the text of a failure. A failure is `error.type` and
 * the status of the span. Wrap the store once, outermost: what is not wrapped costs nothing.
 *
 * ```ts
 * const book = openBook(tracedStore(store, { system: 'sqlite' }))
 * ```
 *
 * @since 0.1.0
 */
export const tracedStore = <E, S>(store: EventStore<E> & S, telemetry: Telemetry = {}): EventStore<E> & S => {
  const operate = operations(telemetry)
  const { tracer } = instrumentsOf(telemetry)
  const { system } = telemetry
  const named = (stream: StreamName): Attributes => (telemetry.streams ? { 'receivables.stream': stream } : {})

  const processing: Attributes = {
    ...(system === undefined ? {} : { 'messaging.system': system }),
    'messaging.operation.name': 'process',
    'messaging.operation.type': 'process',
  }

  const process = (page: Page<E>, handle: () => Promise<void>): Promise<void> => {
    const attributes = {
      ...processing,
      'messaging.batch.message_count': page.events.length,
      'receivables.page.end': page.end,
      ...correlationOf(page.events),
    }
    return tracer.startActiveSpan('process', { kind: SpanKind.CONSUMER, attributes }, async (span) => {
      try {
        await handle()
      } catch (cause) {
        failWith(span, cause)
        throw cause
      } finally {
        span.end()
      }
    })
  }

  return {
    ...store,

    append: (append) => {
      const { stream } = append
      const attributes = { ...eventsOf([append]), ...named(stream) }
      return operate({ name: 'append', collection: categoryOf(stream), attributes }, store.append(append))
    },

    appendBatch: (appends) => {
      const collection = common(appends.map(({ stream }) => categoryOf(stream)))
      const attributes = { ...batchOf(appends.length), ...eventsOf(appends) }
      return operate({ name: 'appendBatch', collection, attributes }, store.appendBatch(appends))
    },

    read: (stream, from) =>
      operate(
        { name: 'read', collection: categoryOf(stream), attributes: named(stream), tell: ({ length }) => rows(length) },
        store.read(stream, from),
      ),

    readBatch: (streams, from) => {
      const collection = common(streams.map(categoryOf))
      const tell = (found: ReadonlyMap<StreamName, ReadonlyArray<unknown>>) =>
        rows([...found.values()].reduce((sum, { length }) => sum + length, 0))
      return operate(
        { name: 'readBatch', collection, attributes: batchOf(streams.length), tell },
        store.readBatch(streams, from),
      )
    },

    readAll: (after, limit, decoding, unknownEvents) =>
      operate(
        {
          name: 'readAll',
          collection: undefined,
          attributes: { 'receivables.page.limit': limit },
          tell: ({ events, end }) => ({ ...rows(events.length), 'receivables.page.end': end }),
        },
        store.readAll(after, limit, decoding, unknownEvents),
      ),

    // A trace of its own for each page: a subscription has no end, and whoever began it is long gone.
    subscribe: (after, onPage, unknownEvents) =>
      context.with(ROOT_CONTEXT, () =>
        store.subscribe(after, (page) => process(page, () => onPage(page)), unknownEvents),
      ),
  }
}
