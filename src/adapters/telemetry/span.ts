import { type Span, type SpanOptions, SpanStatusCode, type Tracer } from '@opentelemetry/api'
import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** An error as a value, named by its `error`. */
export interface Failed {
  readonly _tag: string
}

/** Marks a span as failed. The text of the failure stays out of it: what a store says may quote what it stores. */
export const fail = (span: Span, { _tag: error }: Failed): void => {
  span.setAttribute('error.type', error)
  span.setStatus({ code: SpanStatusCode.ERROR, message: error })
}

/** Marks a span as ended by an exception, by its name only, for the same reason. */
export const failWith = (span: Span, cause: unknown): void =>
  fail(span, { _tag: cause instanceof Error ? cause.name : typeof cause })

/** Runs work inside a span, which ends with it; `tell` says what the answer adds to the span. An exception passes through. */
export const spanned =
  <L, A>(
    tracer: Tracer,
    name: string,
    options: SpanOptions,
    work: TaskEither<L, A>,
    tell: (span: Span, answer: Either<L, A>) => void,
  ): TaskEither<L, A> =>
  () =>
    tracer.startActiveSpan(name, options, async (span) => {
      try {
        const answer = await work()
        tell(span, answer)
        return answer
      } catch (cause) {
        failWith(span, cause)
        throw cause
      } finally {
        span.end()
      }
    })
