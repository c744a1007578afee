import { type Context, context, type Span, SpanKind, trace } from '@opentelemetry/api'
import type { Page } from '../store/event-store.js'
import { soundClock } from '../store/sound-clock.js'
import { type Failed, fail, failWith } from './span.js'
import { instrumentsOf, type Telemetry } from './telemetry.js'

/** What is told of one run of a projection, page by page. There is one page in hand at a time. */
export interface PageWatch {
  /** Begins the span of the next page. */
  readonly begin: () => void
  /** Runs work inside the span of the page in hand. */
  readonly within: <A>(work: () => A) => A
  readonly read: (page: Page<unknown>) => void
  /** The page in hand was handled: it is counted, and how far behind it was is told. */
  readonly done: () => void
  readonly failed: (failure: Failed) => void
  readonly threw: (cause: unknown) => void
}

/**
 * - `receivables.projection.events` counts events handled.
 * - `receivables.projection.lag` is seconds since the last event handled was recorded, as of its handling.
 * - `receivables.projection.pages_behind` is 0 at the end of the store, and 1 where at least one more page was waiting: a
 *   store knows no more than that.
 */
export const pageWatch = (
  { name, version }: { readonly name: string; readonly version: number },
  telemetry: Telemetry,
): PageWatch => {
  const { tracer, meter } = instrumentsOf(telemetry)
  const now = soundClock(telemetry.now ?? (() => new Date()))
  const events = meter.createCounter('receivables.projection.events', {
    description: 'Events that a projection has handled.',
    unit: '{event}',
  })
  const lag = meter.createGauge('receivables.projection.lag', {
    description: 'Time from the recording of the last event handled to its handling.',
    unit: 's',
  })
  const behind = meter.createGauge('receivables.projection.pages_behind', {
    description: '0 at the end of the store, 1 where at least one more page was waiting.',
    unit: '{page}',
  })
  const about = { 'receivables.projection': name, 'receivables.projection.version': version }
  let hand: { readonly span: Span; readonly inside: Context; page: Page<unknown> | undefined } | undefined

  const over = (mark: (span: Span) => void): void => {
    if (hand === undefined) return
    mark(hand.span)
    hand.span.end()
    hand = undefined
  }

  return {
    begin: () => {
      const options = { kind: SpanKind.CONSUMER, attributes: about }
      const span = tracer.startSpan(`project ${name}`, options, context.active())
      hand = { span, inside: trace.setSpan(context.active(), span), page: undefined }
    },
    within: (work) => (hand === undefined ? work() : context.with(hand.inside, work)),
    read: (page) => {
      if (hand === undefined) return
      hand.page = page
      hand.span.setAttributes({
        'messaging.operation.name': 'process',
        'messaging.operation.type': 'process',
        'messaging.batch.message_count': page.events.length,
        'receivables.page.end': page.end,
      })
    },
    done: () => {
      const page = hand?.page
      over(() => {})
      if (page === undefined) return
      behind.record(page.end ? 0 : 1, about)
      const last = page.events.at(-1)
      if (last === undefined) return
      events.add(page.events.length, about)
      const seconds = (now().getTime() - Date.parse(last.recordedAt)) / 1000
      if (!Number.isNaN(seconds)) lag.record(seconds, about)
    },
    failed: (failure) => over((span) => fail(span, failure)),
    threw: (cause) => over((span) => failWith(span, cause)),
  }
}
